/** Which adapter stands behind files, registry, face check and the reading of papers, by configuration. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noFaceCheck } from './adapters/faces/no-face-check.ts';
import { tencentFaces } from './adapters/faces/tencent-faces.ts';
import { localFiles } from './adapters/files/local-files.ts';
import { movingFiles } from './adapters/files/moving-files.ts';
import { s3Files } from './adapters/files/s3-files.ts';
import type { KeyWrap } from './adapters/files/sealed-file.ts';
import { signedGateway } from './adapters/http-out/signed-gateway.ts';
import { noOcr } from './adapters/ocr/no-ocr.ts';
import { type WechatOcr, wechatOcr } from './adapters/ocr/wechat-ocr.ts';
import { csvRegistry } from './adapters/registry/csv-registry.ts';
import { gatewayRegistry } from './adapters/registry/gateway-registry.ts';
import { noRegistry } from './adapters/registry/no-registry.ts';
import type { Config } from './config.ts';
import type { FaceCheck, Registry } from './ports/checks.ts';
import type { Clock } from './ports/clock.ts';
import type { Files } from './ports/files.ts';
import type { HttpOut } from './ports/http-out.ts';
import type { Log } from './ports/log.ts';
import type { Ocr } from './ports/ocr.ts';
import type { Vault } from './ports/vault.ts';

type Means = {
  readonly config: Config;
  readonly vault: Vault;
  readonly clock: Clock;
  readonly log: Log;
  /** The way out. */
  readonly out: HttpOut;
  readonly shrink: WechatOcr['shrink'];
};

export type OutsideAdapters = {
  readonly files: Files;
  readonly registry: Registry;
  readonly faces: FaceCheck;
  readonly ocr: Ocr;
};

/** The key of a file is sealed under its merchant's, bound to the file and its variant. */
const keyWrap = (vault: Vault): KeyWrap => ({
  seal: (merchantId, row, key) => vault.seal(merchantId, { table: 'files', column: 'key', row }, key),
  open: (merchantId, row, sealed) => vault.open(merchantId, { table: 'files', column: 'key', row }, sealed),
});

/** Files in a bucket if there is one; what was put on this machine before is still found there. */
function filesFrom({ config, vault, out }: Means): Files {
  const [folder, wrap] = [join(config.dataFolder, 'files'), keyWrap(vault)];
  const { s3 } = config.outside;
  const local = { folder, wrap, reserve: config.diskReserve };
  if (s3 === null) return localFiles(local);
  const bucket = s3Files({ ...s3, wrap, out });
  return existsSync(folder) ? movingFiles(localFiles(local), bucket) : bucket;
}

function registryFrom({ config, log, out }: Means): Registry {
  const { registryGatewayUrl: url } = config.outside;
  if (url !== null)
    return gatewayRegistry({ log, post: signedGateway({ setting: 'REGISTRY_GATEWAY_URL', url, out }) });
  return config.registryCsv ? csvRegistry({ file: config.registryCsv }) : noRegistry();
}

/** Everything that this file is about. Faults: `outside.gateway`, those of `csvRegistry`. */
export function outsideAdapters(means: Means): OutsideAdapters {
  const { clock, log, shrink, out } = means;
  const { faces, ocr } = means.config.outside;
  return {
    files: filesFrom(means),
    registry: registryFrom(means),
    faces: faces ? tencentFaces({ ...faces, out, log, clock }) : noFaceCheck(),
    ocr: ocr ? wechatOcr({ ...ocr, out, log, shrink }) : noOcr(),
  };
}
