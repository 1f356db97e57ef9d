// A page that has moved is left at once, also without script. With script the reader comes to
// the same place on the new page: the link may have named a paragraph, such as #p7.
const { target } = document.currentScript.dataset;
if (location.hash || location.search) {
  location.replace(target + location.search + location.hash);
}
