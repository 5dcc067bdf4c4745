/** All that the page keeps: its store's rows and both storages, as one text. */
export const kept = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = indexedDB.open('tablee')
    asked.addEventListener('error', () => reject(new Error('no store')))
    asked.addEventListener('success', () => {
      const names = [...asked.result.objectStoreNames]
      const reading = asked.result.transaction(names, 'readonly')
      const all = names.map((name) => reading.objectStore(name).getAll())
      reading.addEventListener('complete', () => {
        const rows = JSON.stringify(all.map((each) => each.result))
        resolve(rows + JSON.stringify(localStorage) + JSON.stringify(sessionStorage))
      })
    })
  })
