// Starts the search page.

import { SearchPage } from "./search/page.js";

const root = document.querySelector("[data-search]");
if (root) new SearchPage(root).start();
