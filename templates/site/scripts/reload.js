// Only in pages that are served while they are watched: loads a page again that was made anew. A page that nobody looks at
// listens to nothing, since a browser has few connections for one server.
{
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) {
    const { searchParams, origin } = new URL(currentScript.src);
    const own = searchParams.get('made');
    /** @type {EventSource | undefined} */
    let changes;
    const listen = () => {
      if (document.hidden) {
        changes?.close();
        changes = undefined;
      } else if (changes === undefined) {
        changes = new EventSource(`${origin}/.changes`);
        changes.addEventListener('message', ({ data }) => {
          if (data !== own) location.reload();
        });
      }
    };
    document.addEventListener('visibilitychange', listen);
    listen();
  }
}
