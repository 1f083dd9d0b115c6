// A static host shows 404.html for an address that it does not have. A link whose # was percent-encoded by a program that passed it on is
// such an address: the host is asked for `/%23p1.…`. The plan is still complete, so the page is opened with it, under its own path.
const url = new URL(location.href);
const link = `${url.pathname}${url.search}${url.hash}`.match(/^(.*?)(?:index\.html)?%(?:25){0,2}23(p\d+\..*)$/);
if (link) {
  // Only the part behind the host's name changes.
  url.pathname = link[1].replace(/[^/]*(?:\?.*)?$/, '');
  url.search = '';
  url.hash = link[2];
  location.replace(url);
}
