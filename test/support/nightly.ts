/** Cases too long for every landing run in `npm run nightly -- machines` alone. */
export const atNight = process.env.NETLOOM_NIGHTLY === '1'

export const onlyAtNight = atNight ? '' : ' (skipped: only in `npm run nightly -- machines`)'
