import type { Metadata } from 'next'
import { ProductIndex } from '@/components/lists/product-index'
import { listCategories } from '@/reads/categories'
import { listProducts } from '@/reads/products'
import { productsShows } from '@/site/page-shows'
import { urls } from '@/site/urls'

export const dynamic = 'force-dynamic'

export const metadata: Metadata = {
  title: 'Products',
  description: 'Every product with its errors and how many of them have a fix page.',
  alternates: { canonical: urls.products() },
  other: { shows: productsShows() },
}

export default async function ProductsPage() {
  const [categories, products] = await Promise.all([listCategories(), listProducts()])
  return <ProductIndex categories={categories} products={products} />
}
