import type { Config } from 'payload'

type Views = NonNullable<NonNullable<NonNullable<Config['admin']>['components']>['views']>

/** Pages of the desk that are not a collection's. */
export const deskViews: Views = {
  dashboard: { Component: '/src/cms/admin/dashboard/dashboard#Dashboard' },
  freshness: {
    Component: '/src/cms/admin/freshness/freshness-view#FreshnessView',
    path: '/freshness',
  },
  exchange: { Component: '/src/cms/admin/exchange/exchange-view#ExchangeView', path: '/exchange' },
}
