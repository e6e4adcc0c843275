// The list beside a page: in a narrow window, above the page, it is folded; in a wide one, a long list begins where the page is.
{
  const side = document.querySelector('.side');
  const menu = side?.querySelector('.menu');
  if (side instanceof HTMLElement && menu instanceof HTMLDetailsElement) {
    const narrow = matchMedia('(width < 56rem)');
    const fold = () => {
      menu.open = !narrow.matches;
    };
    fold();
    menu.dataset.ready = '';
    narrow.addEventListener('change', fold);

    const show = () => {
      const current = side.querySelector('[aria-current]');
      if (!menu.open || current === null) return;
      const below = current.getBoundingClientRect().bottom - side.getBoundingClientRect().bottom;
      if (below > 0) side.scrollTop = below + side.clientHeight / 2;
    };
    show();
    menu.addEventListener('toggle', show);
    menu.addEventListener('click', ({ target }) => {
      if (narrow.matches && target instanceof Element && target.closest('a')) menu.open = false;
    });
  }
}
