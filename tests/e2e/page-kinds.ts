/** One address of every kind of page, with what is special about it. */
export const pageKinds: { name: string; path: string; isRead: boolean }[] = [
  { name: 'home', path: '/', isRead: true },
  { name: 'fix page', path: '/errors/aadsts7000215-invalid-client-secret', isRead: true },
  { name: 'index of errors', path: '/errors', isRead: true },
  { name: 'products', path: '/products', isRead: true },
  { name: 'product', path: '/products/entra-id', isRead: true },
  { name: 'category', path: '/categories/cloud', isRead: true },
  { name: 'questions', path: '/faq', isRead: true },
  { name: 'search', path: '/search?q=access', isRead: true },
  { name: 'search without a match', path: '/search?q=zzzzzz', isRead: true },
  { name: 'about', path: '/about', isRead: true },
  { name: 'privacy', path: '/privacy', isRead: true },
  { name: 'accessibility', path: '/accessibility', isRead: true },
  { name: 'code without a page', path: '/codes/0xC0000374', isRead: true },
  { name: 'nothing there', path: '/no-such-page', isRead: true },
  { name: 'kinds of codes', path: '/decode/families', isRead: true },
  { name: 'decoder', path: '/decode', isRead: false },
]
