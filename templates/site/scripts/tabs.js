// Samples, which stand below each other without scripts, become tabs; the language that was chosen holds for all pages.
// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
{
  const key = 'postwright.language';

  /** @returns {string | null} */
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  /** @typedef {{ readonly button: HTMLButtonElement, readonly panel: HTMLElement, readonly language: string }} Tab */

  /** @type {Tab[][]} */
  const lists = [];

  /** @param {string} language */
  const show = (language) => {
    for (const tabs of lists) {
      const chosen = tabs.find((tab) => tab.language === language) ?? tabs[0];
      for (const tab of tabs) {
        tab.button.setAttribute('aria-selected', String(tab === chosen));
        tab.button.tabIndex = tab === chosen ? 0 : -1;
        tab.panel.hidden = tab !== chosen;
      }
    }
  };

  /** @param {string} language */
  const choose = (language) => {
    show(language);
    try {
      localStorage.setItem(key, language);
    } catch {
      // It holds for this page alone.
    }
  };

  /**
   * @param {readonly Tab[]} tabs
   * @param {number} at
   * @param {string} pressed
   */
  const tabAfter = (tabs, at, pressed) => {
    const { length } = tabs;
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + length, Home: 0, End: length - 1 };
    const index = Object.hasOwn(next, pressed)
      ? next[/** @type {keyof typeof next} */ (pressed)]
      : undefined;
    return index === undefined ? undefined : tabs[index % length];
  };

  for (const box of document.querySelectorAll('[data-tabs]')) {
    if (!(box instanceof HTMLElement)) continue;
    const bar = document.createElement('div');
    bar.className = 'tabs';
    bar.setAttribute('role', 'tablist');
    bar.setAttribute('aria-label', box.dataset.tabs ?? '');
    /** @type {Tab[]} */
    const tabs = [];
    for (const panel of box.querySelectorAll('[data-language]')) {
      if (!(panel instanceof HTMLElement)) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.id = `${panel.id}.tab`;
      button.textContent = panel.querySelector('h3')?.textContent ?? '';
      button.setAttribute('role', 'tab');
      button.setAttribute('aria-controls', panel.id);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', button.id);
      const tab = { button, panel, language: panel.dataset.language ?? '' };
      button.addEventListener('click', () => choose(tab.language));
      tabs.push(tab);
      bar.append(button);
    }
    bar.addEventListener('keydown', (event) => {
      const at = tabs.findIndex(({ button }) => button === document.activeElement);
      const next = at === -1 ? undefined : tabAfter(tabs, at, event.key);
      if (next === undefined) return;
      event.preventDefault();
      choose(next.language);
      next.button.focus();
    });
    box.prepend(bar);
    box.dataset.ready = '';
    lists.push(tabs);
  }

  const linked = () => {
    const tab = lists.flat().find(({ panel }) => panel.id === decoded(location.hash.slice(1)));
    if (tab === undefined) return;
    show(tab.language);
    tab.panel.scrollIntoView();
  };

  /** @param {string} text */
  const decoded = (text) => {
    try {
      return decodeURIComponent(text);
    } catch {
      return text;
    }
  };

  show(remembered() ?? '');
  linked();
  addEventListener('hashchange', linked);
}
