addEventListener('DOMContentLoaded', () => {
  document.querySelector('linli-portal').getToken = () => 'demo-resident';
});
