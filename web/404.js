// A static host shows 404.html for an address that it does not have. A link whose # was percent-encoded on its way is such an address:
// the host was asked for `/%23p1.…`. Its plan is all there, and is opened where the page itself is, under whatever path that may be.
const url = new URL(location.href);
const link = `${url.pathname}${url.search}${url.hash}`.match(/^(.*?)(?:index\.html)?%(?:25){0,2}23(p\d+\..*)$/);
if (link) {
  // The host's name stays the one that was asked: of the address only what is behind it changes.
  url.pathname = link[1].replace(/[^/]*(?:\?.*)?$/, '');
  url.search = '';
  url.hash = link[2];
  location.replace(url);
}
