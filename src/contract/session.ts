import { Capabilities, Me } from '../domain/me.ts';
import { operation } from './operation.ts';

export const getMe = operation({
  name: 'getMe',
  method: 'GET',
  path: '/me',
  response: Me,
  auth: { guest: 'own', resident: 'own', worker: 'own', company: 'own', office: 'own' },
});

export const getCapabilities = operation({
  name: 'getCapabilities',
  method: 'GET',
  path: '/capabilities',
  response: Capabilities,
  auth: 'anyone',
});
