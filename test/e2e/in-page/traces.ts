export interface Trace {
  where: string;
  text: string;
}

/** Runs in the page, so it closes over nothing: every place in which the page could have left what somebody typed. */
export const traces = () => {
  const inStorage = (name: string, storage: Storage): Trace[] =>
    Object.keys(storage).map((key) => ({ where: name, text: `${key}=${storage.getItem(key)}` }));

  const inAttributes = (root: ParentNode = document): Trace[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      ...[...element.attributes].map(({ name, value }) => ({ where: `attribute of ${element.localName}`, text: `${name}=${value}` })),
      ...(element.shadowRoot ? inAttributes(element.shadowRoot) : []),
    ]);

  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error as Error);
    });
  const inDatabases = async (): Promise<Trace[]> => {
    const found: Trace[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]);
        found.push({ where: 'indexedDB', text: JSON.stringify([name, store, keys, values]) });
      }
      database.close();
    }
    return found;
  };

  const inCaches = async (): Promise<Trace[]> => {
    const found: Trace[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) found.push({ where: 'caches', text: url });
    }
    return found;
  };

  return {
    traces: async (): Promise<Trace[]> => [
      { where: 'address', text: location.href },
      { where: 'history', text: JSON.stringify(history.state) },
      { where: 'title', text: document.title },
      { where: 'window.name', text: window.name },
      { where: 'cookie', text: document.cookie },
      ...performance.getEntriesByType('resource').map(({ name }) => ({ where: 'requested', text: name })),
      ...inStorage('localStorage', localStorage),
      ...inStorage('sessionStorage', sessionStorage),
      ...(await inDatabases()),
      ...(await inCaches()),
      ...inAttributes(),
    ],
  };
};
