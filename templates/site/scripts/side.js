// A long list of folders begins where the page is.
{
  const side = document.querySelector('.side');
  const current = side?.querySelector('[aria-current]');
  if (side instanceof HTMLElement && current instanceof HTMLElement) {
    const below = current.getBoundingClientRect().bottom - side.getBoundingClientRect().bottom;
    if (below > 0) side.scrollTop = below + side.clientHeight / 2;
  }
}
