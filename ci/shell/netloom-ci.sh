#!/bin/sh
# For any CI that has a shell: Jenkins, Bitbucket Pipelines, Azure Pipelines, cron.
#   netloom-ci.sh plan REVISION     plan what is checked out against the nodes, and comment; REVISION is the base, and trusted
#   netloom-ci.sh apply REVISION    plan anew, look whether that was approved, apply; REVISION is what the branch was before
#   netloom-ci.sh drift             look for drift, and keep one issue about it
# CLUSTER is the folder of the cluster, by default this one. LINK is where the run is seen. Which forge, repository and
# pull request are meant comes from the environment of the CI, or from NETLOOM_COMMENT, words for `netloom comment`.
set -eu
cluster=${CLUSTER:-.}
link=${LINK:-}

comment() {
  # shellcheck disable=SC2086 # words on purpose
  netloom comment -C "$cluster" "$@" ${link:+--link "$link"} ${NETLOOM_COMMENT:-}
}

case ${1:-} in
  plan)
    commit=$(git rev-parse HEAD)
    rm -f plan.json
    code=0
    netloom validate -C "$cluster" --trusted "$2" || code=$?
    [ "$code" -ne 0 ] || netloom plan -C "$cluster" --trusted "$2" --out plan.json || code=$?
    if [ -e plan.json ]
    then
      netloom show -C "$cluster" --trusted "$2" plan.json -o html > report.html
      comment --plan plan.json --commit "$commit" --trusted "$2"
    else
      comment --failed --commit "$commit" --trusted "$2"
    fi
    exit "$code"
    ;;
  apply)
    netloom plan -C "$cluster" --trusted "$2" --out plan.json
    netloom approvals -C "$cluster" --plan plan.json --out approvals.json
    netloom apply -C "$cluster" --trusted "$2" --approvals approvals.json plan.json
    ;;
  drift)
    code=0
    netloom drift -C "$cluster" --trusted HEAD -o json > drift.json || code=$?
    # 2: there is drift. 6: some nodes were down; the issue names them.
    case $code in 0 | 2 | 6) ;; *) exit "$code" ;; esac
    comment --drift drift.json
    ;;
  *)
    sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
    exit 1
    ;;
esac
