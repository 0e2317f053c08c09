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

/**
 * Ways to split a distance into a code and further bits, and numbers of short distances with codes of their own (RFC 7932, 4). The
 * encoder does not find out which are best.
 */
const SPLITS = [0, 1, 2, 3].flatMap((bits) => [0, 1, 4, 12].map((direct) => ({ bits, direct: direct << bits })))

const shortest = async (content: Buffer) => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const encoded = await Promise.all(
    SPLITS.map(({ bits, direct }) =>
      promisify(brotliCompress)(content, {
        params: {
          ...params,
          [constants.BROTLI_PARAM_NPOSTFIX]: bits,
          [constants.BROTLI_PARAM_NDIRECT]: direct,
        },
      }),
    ),
  )
  return encoded.reduce((best, other) => (other.length < best.length ? other : best))
}
