// The QR code of a rider's link, as the API draws it.
export function picture(svg, label) {
  const code = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  code.setAttribute('role', 'img');
  code.setAttribute('aria-label', label);
  return code;
}
