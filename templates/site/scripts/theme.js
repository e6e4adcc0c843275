// Before anything is drawn, so that no page flashes: the theme that was chosen, and whether scripts run at all.
{
  const root = document.documentElement;
  const key = 'postwright.theme';
  const dark = matchMedia('(prefers-color-scheme: dark)');

  /** @returns {string | null} */
  const remembered = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // A browser may refuse its storage: the system's theme, then.
    }
  };
  const isDark = () => {
    const theme = root.dataset.theme;
    return theme === undefined ? dark.matches : theme === 'dark';
  };
  const use = (/** @type {string | null} */ theme) => {
    if (theme === 'dark' || theme === 'light') root.dataset.theme = theme;
  };

  root.classList.add('js');
  use(remembered());

  document.addEventListener('DOMContentLoaded', () => {
    const button = document.querySelector('[data-theme-switch]');
    if (!(button instanceof HTMLButtonElement)) return;
    const show = () => button.setAttribute('aria-pressed', String(isDark()));
    button.hidden = false;
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      use(theme);
      try {
        localStorage.setItem(key, theme);
      } catch {
        // It holds for this page alone.
      }
      show();
    });
    dark.addEventListener('change', show);
    show();
  });
}
