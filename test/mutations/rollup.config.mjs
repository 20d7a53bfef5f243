import builds from '../../rollup.config.mjs';

/** The modules alone: the script-tag file and its parts take longer, and few tests load them. */
export default builds.filter(
  ({ output }) => !`${output.dir ?? output.file}`.startsWith('dist/cdn'),
);
