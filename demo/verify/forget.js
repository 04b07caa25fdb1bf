// Runs before anything is drawn, and is this page's only script: whatever code stood in the address is taken off it, read by nobody and kept nowhere.
history.replaceState(null, '', location.pathname);
