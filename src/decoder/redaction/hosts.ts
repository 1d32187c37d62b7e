/** Domains whose names are the same for everybody: they say which service, not whose. */
const PUBLIC =
  'microsoft.com microsoftonline.com live.com office.com office365.com outlook.com windowsupdate.com windows.com aka.ms azure.com visualstudio.com github.com githubusercontent.com google.com googleapis.com gmail.com gcr.io docker.io docker.com k8s.io quay.io npmjs.org npmjs.com nodejs.org python.org pypi.org pythonhosted.org debian.org ubuntu.com oracle.com mysql.com postgresql.org amazon.com cloudflare.com letsencrypt.org apache.org kernel.org freedesktop.org rsyslog.com mozilla.org sqlalche.me stackoverflow.com spamhaus.org spamcop.net example.com example.org example.net'.split(
    ' ',
  )

/** Parts of services whose names begin with a customer's. */
const TENANTS =
  /\.(?:database|blob|queue|table|vault|servicebus|mail\.protection|webhook|cloudapp|documents|openai|cognitiveservices|storage)\.|^(?!(?:app|code|dev|go|marketplace|my|www)\.)[\w-]+\.visualstudio\.com$/

/** File names and namespaces that end like a domain. */
const NO_HOST =
  /^(?:asp|ado|vb|ml|system|microsoft|vmware|com|org|io|net|java|android|dotnet)\.(?:[\w.]+\.)?net$|^(?:com|org|io|net|java|javax|system|microsoft|azure|sun)\./i

/** Whether a name is a service that everybody uses, or no host at all. */
export function isPublicHost(name: string): boolean {
  const host = name.toLowerCase()
  if (NO_HOST.test(host)) return true
  return (
    PUBLIC.some((domain) => host === domain || host.endsWith(`.${domain}`)) && !TENANTS.test(host)
  )
}
