# What ./run and ./check share: installing and building. Sourced, not run; the caller stands in the root folder.

# Debian packages from packages.txt that are not there yet; Node only where there is none at all.
install_packages() {
    local missing=() name installed
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n')
    while read -r name; do
        case "$name" in ''|\#*) continue ;; esac
        grep -qxF "$name installed" <<<"$installed" || missing+=("$name")
    done < packages.txt
    command -v node >/dev/null || missing+=(nodejs)
    command -v npm >/dev/null || missing+=(npm)
    [ ${#missing[@]} -eq 0 ] && return
    echo "安装缺少的软件包（第一次要几分钟）：${missing[*]}"
    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || { echo "安装软件包要管理员：请以 root 运行，或者先装 sudo。" >&2; return 1; }
        root=(sudo)
    fi
    "${root[@]}" apt-get update -qq
    # sudo does not hand the environment on.
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# The compiler cache tells locales apart, and some test runners colour their counts where CI is set.
export LANG=${LANG:-C.UTF-8} NO_COLOR=1

# One compiler cache for every preset: the folder a file is built in says nothing about its object.
export CCACHE_BASEDIR=$PWD CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=include_file_mtime,include_file_ctime,time_macros

build_preset() {
    local preset=$1
    shift
    [ -f "build/$preset/build.ninja" ] || cmake --preset "$preset" >/dev/null
    cmake --build "build/$preset" -- -j "$(nproc)" "$@"
}

# The web pages, only when a source is newer than what was built.
build_web() {
    if [ -f web/dist/index.html ] && [ -z "$(find web -path web/node_modules -prune -o -path web/dist -prune -o -type f -newer web/dist/index.html -print -quit)" ]; then
        return
    fi
    install_node_modules
    (cd web && npm run --silent build)
}

install_node_modules() {
    if [ ! -f web/node_modules/.package-lock.json ] || [ web/package-lock.json -nt web/node_modules/.package-lock.json ]; then
        (cd web && npm ci --no-audit --no-fund --loglevel=error)
    fi
}
