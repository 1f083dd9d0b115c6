// Only browsers without modules run this script. They have no WebAssembly that the program could use: the page says so, in the oldest
// JavaScript there is.
document.addEventListener('DOMContentLoaded', function () {
  var lacks = document.getElementById('lacks');
  var loading = document.getElementById('loading');
  if (!lacks || !loading || !loading.parentNode) return;
  lacks.removeAttribute('hidden');
  loading.parentNode.replaceChild(lacks, loading);
});
