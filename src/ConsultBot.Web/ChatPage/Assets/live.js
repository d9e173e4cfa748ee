// Reads the page again while it is open and shown, and puts what changed in its place.
// What is put in was escaped by the host, as the page itself was.
(() => {
  'use strict';

  const shortest = 3000;
  const longest = 60000;
  let wait = shortest;

  async function refresh() {
    const live = document.getElementById('live');
    if (document.hidden) {
      return;
    }

    const begin = performance.now();
    try {
      const response = await fetch(location.href, { credentials: 'same-origin', cache: 'no-store' });
      if (!response.ok) {
        wait = Math.min(longest, wait * 2);
        return;
      }

      const fresh = new DOMParser().parseFromString(await response.text(), 'text/html').getElementById('live');
      if (fresh && fresh.innerHTML !== live.innerHTML) {
        replace(live, fresh);
      }

      // A host that is slow is asked less often.
      wait = Math.min(longest, Math.max(shortest, 10 * (performance.now() - begin)));
    } catch {
      wait = Math.min(longest, wait * 2);
    }
  }

  // Where the reader was, the reader stays.
  function replace(live, fresh) {
    const focused = live.contains(document.activeElement) ? document.activeElement : null;
    const mark = focused && (focused.id ? `#${CSS.escape(focused.id)}` : focused.href ? `a[href="${CSS.escape(focused.getAttribute('href'))}"]` : null);
    const across = live.querySelector('.wide')?.scrollLeft ?? 0;
    live.replaceChildren(...fresh.childNodes);
    if (live.querySelector('.wide')) {
      live.querySelector('.wide').scrollLeft = across;
    }

    if (mark) {
      live.querySelector(mark)?.focus({ preventScroll: true });
    }
  }

  async function follow() {
    await refresh();
    setTimeout(follow, wait);
  }

  setTimeout(follow, shortest);
})();
