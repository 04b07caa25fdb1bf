import type { Exchange, Meet } from './front.ts';

/** What networks and servers do to a request. */

/** It never reaches the server. */
export const offline: Meet = ({ drop }) => drop();

/** The server has done it, and its answer is lost. */
export const lostAnswer: Meet = async ({ forward, drop }: Exchange) => {
  await forward();
  drop();
};

export const problem =
  (status: number, code: string, headers: Record<string, string> = {}): Meet =>
  ({ answer }) =>
    answer(status, { 'content-type': 'application/problem+json', ...headers }, JSON.stringify({ status, code }));

/** A gateway's own page where JSON was expected. */
export const webPage: Meet = ({ answer }) => answer(200, { 'content-type': 'text/html' }, '<!doctype html><title>网关</title>');
