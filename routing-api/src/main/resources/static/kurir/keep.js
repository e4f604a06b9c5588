// Keeps reports in the browser where it lets us; without storage they live as long as the page is open.
function pageKeeper(name) {
  return {
    load: () => {
      try {
        return JSON.parse(window.localStorage.getItem(name) || '[]');
      } catch (e) {
        return [];
      }
    },
    save: (all) => {
      try {
        // What another window of the same file has added meanwhile stays.
        const others = JSON.parse(window.localStorage.getItem(name) || '[]').filter((one) =>
          one.session !== session && !all.some((mine) => mine.session === one.session && mine.seq === one.seq));
        window.localStorage.setItem(name, JSON.stringify(all.concat(others)));
        return true;
      } catch (e) {
        return false;
      }
    }
  };
}
