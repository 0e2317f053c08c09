import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { promisify } from "node:util"
import { brotliCompress, constants, gzip } from "node:zlib"

const TEXT = /\.(?:js|json|css|html|svg)$/

/** Puts `.br` and `.gz` beside every text file under a folder, so that no server has to compress while people wait. */
export const compressAll = async (folder: string): Promise<void> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && TEXT.test(entry.name))
  await Promise.all(files.map((file) => compress(join(file.parentPath, file.name))))
}

const compress = async (path: string) => {
  const content = await readFile(path)
  await writeFile(`${path}.br`, await shortest(content))
  await writeFile(`${path}.gz`, await promisify(gzip)(content, { level: 9 }))
}

/** Ways to split a distance into a code and further bits (RFC 7932, 4). The encoder does not find out which is best. */
const POSTFIXES = [0, 1, 2, 3]

const shortest = async (content: Buffer) => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const encoded = await Promise.all(
    POSTFIXES.map((bits) =>
      promisify(brotliCompress)(content, { params: { ...params, [constants.BROTLI_PARAM_NPOSTFIX]: bits } }),
    ),
  )
  return encoded.reduce((best, other) => (other.length < best.length ? other : best))
}
