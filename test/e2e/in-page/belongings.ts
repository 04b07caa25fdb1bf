/** What a page has running at this moment. */
export interface Belongings {
  timers: number;
  /** Requests whose answer, or whose body, is still on its way. */
  requests: number;
  tracks: number;
}

declare global {
  var belongings: () => Belongings;
}

/** Runs in the page before anything else, so it closes over nothing: counts what someone started and has not ended. */
export const keepBooks = () => {
  const timers = new Set<unknown>();
  const requests = new Set<object>();
  const tracks = new Set<MediaStreamTrack>();

  const [start, stop, startEach, stopEach] = [setTimeout, clearTimeout, setInterval, clearInterval].map((one) => one.bind(globalThis)) as [
    typeof setTimeout,
    typeof clearTimeout,
    typeof setInterval,
    typeof clearInterval,
  ];
  const forget = (end: (id?: number) => void) => (id?: number) => {
    timers.delete(id);
    end(id);
  };
  globalThis.setTimeout = ((work: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
    const id = start(() => {
      timers.delete(id);
      work(...values);
    }, ms);
    timers.add(id);
    return id;
  }) as typeof setTimeout;
  globalThis.setInterval = ((work: () => void, ms?: number) => {
    const id = startEach(work, ms);
    timers.add(id);
    return id;
  }) as typeof setInterval;
  globalThis.clearTimeout = forget(stop as (id?: number) => void) as typeof clearTimeout;
  globalThis.clearInterval = forget(stopEach as (id?: number) => void) as typeof clearInterval;

  const ask = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (input, init) => {
    const request = {};
    requests.add(request);
    const done = () => requests.delete(request);
    init?.signal?.addEventListener('abort', done, { once: true });
    try {
      const response = await ask(input, init);
      if (response.headers.get('content-type')?.startsWith('text/event-stream') && response.body) {
        const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
        response.body.pipeTo(writable).then(done, done);
        return new Response(readable, response);
      }
      done();
      return response;
    } catch (error) {
      done();
      throw error;
    }
  };

  const media = navigator.mediaDevices as MediaDevices | undefined;
  if (media) {
    const open = media.getUserMedia.bind(media);
    media.getUserMedia = async (wish) => {
      const stream = await open(wish);
      for (const track of stream.getTracks()) {
        tracks.add(track);
        const end = track.stop.bind(track);
        // Not held any longer than it runs: its listeners would hold the element.
        track.stop = () => {
          end();
          tracks.delete(track);
        };
      }
      return stream;
    };
  }

  globalThis.belongings = () => ({
    timers: timers.size,
    requests: requests.size,
    tracks: [...tracks].filter(({ readyState }) => readyState === 'live').length,
  });
};
