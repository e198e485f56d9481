import fc from 'fast-check'

// The same cases each time, so that a red run is somebody's change; `npm run nightly` looks for others.
fc.configureGlobal({ seed: 20_261 })
