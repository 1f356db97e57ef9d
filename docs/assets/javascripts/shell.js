/**
 * The menu button on narrow screens and the colour menu.
 *
 * The drawer itself is opened and closed by a checkbox in the page; this script only lets
 * the keyboard and a screen reader use it, and says whether it is open.
 */
"use strict";

(() => {
  const drawerToggle = document.getElementById("__drawer");
  const drawer = document.querySelector(".md-sidebar--primary");
  const menuButton = document.querySelector("[data-drawer-button]");
  const palette = document.querySelector("[data-palette]");

  const tellDrawer = () => {
    menuButton.setAttribute("aria-expanded", String(drawerToggle.checked));
  };

  const closeDrawer = () => {
    if (drawerToggle.checked) drawerToggle.click();
  };

  if (drawerToggle && drawer && menuButton) {
    drawer.id = menuButton.getAttribute("aria-controls");
    menuButton.addEventListener("click", () => {
      drawerToggle.click();
      if (drawerToggle.checked) drawer.querySelector("a[href]:not(.md-logo)")?.focus();
    });
    drawerToggle.addEventListener("change", tellDrawer);
    // Whoever tabs out of the drawer should not land on something it covers.
    drawer.addEventListener("focusout", (event) => {
      const next = event.relatedTarget;
      if (next && next !== menuButton && !drawer.contains(next)) closeDrawer();
    });
    tellDrawer();
  }

  if (palette) {
    // The theme remembers the choice but does not mark it in the form.
    const fields = palette.querySelectorAll("input");
    const chosen = fields[window.__md_get?.("__palette")?.index ?? 0];
    if (chosen) chosen.checked = true;
    document.addEventListener("click", (event) => {
      if (!palette.contains(event.target)) palette.open = false;
    });
  }

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    if (palette?.open) {
      palette.open = false;
      palette.querySelector("summary").focus();
    } else if (menuButton && drawer && drawerToggle.checked) {
      closeDrawer();
      menuButton.focus();
    }
  });
})();
