import { Argument, Command } from 'commander';
import { readFileSync, writeFileSync } from 'node:fs';

import { listedIn, withVersions } from './imports/list';
import { renew } from './imports/renew';

/** Writes imports/ anew, and tells in cdk8s.yaml of which version it is. */
const LIST = 'cdk8s.yaml';

const program = new Command('imports')
  .description(`Make the classes of the custom resources that ${LIST} lists.`)
  .addArgument(new Argument('[folder]', 'where their definitions are, with versions.json').default('../shared/crds'))
  .allowExcessArguments(false)
  .parse();

const folder = program.processedArgs[0] as string;
const text = withVersions(readFileSync(LIST, 'utf8'), folder);
for (const line of renew(listedIn(text), folder)) process.stdout.write(`${line}\n`);
writeFileSync(LIST, text);
