// Made from tests/golden/openapi.json by `npm run api`; not to be changed by hand.
export interface paths {
    "/api/v1/portal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 门户首页
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Portal"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查找事项
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 要找的词：名称、日常说法、材料、单位；繁体字、拼音首字母也行 */
                    q?: string;
                    /** @description 服务对象 */
                    audience?: string;
                    /** @description 主题 */
                    topic?: string;
                    /** @description 实施单位 */
                    agency?: string;
                    /** @description 事项类型 */
                    item_type?: string;
                    /** @description 办件类型 */
                    kind?: string;
                    /** @description 区划 */
                    region?: string;
                    /** @description 办理渠道 */
                    channel?: string;
                    /** @description 上一页给的 next */
                    cursor?: string;
                    /** @description 一页几条，最多 100 */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_ItemRow"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/classes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 查到的事项，按类数一数
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 要找的词：名称、日常说法、材料、单位；繁体字、拼音首字母也行 */
                    q?: string;
                    /** @description 服务对象 */
                    audience?: string;
                    /** @description 主题 */
                    topic?: string;
                    /** @description 实施单位 */
                    agency?: string;
                    /** @description 事项类型 */
                    item_type?: string;
                    /** @description 办件类型 */
                    kind?: string;
                    /** @description 区划 */
                    region?: string;
                    /** @description 办理渠道 */
                    channel?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ItemClasses"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办事指南
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuidePage"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{item}/materials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按情形列出材料和要填的内容
         * @description 谁可以用：不用登录
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SituationsBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MaterialsFor"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 动作表：谁在什么状态可以做什么
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_ActLine"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/halls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 大厅和窗口
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_Hall"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agencies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 单位
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_Agency"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 区划
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_Region"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 各级规定
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 区划代码 */
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_PolicyDocument"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 工作日历
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 区划代码 */
                    region?: string;
                    /** @description 年份 */
                    year?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_CalendarTable"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 算一个期限最晚是哪天
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 区划代码 */
                    region?: string;
                    /** @description 起算的时间，2024-09-29T10:00 */
                    from?: string;
                    /** @description 期限，5wd */
                    limit?: string;
                    /** @description statutory promised ... */
                    kind?: string;
                    /** @description 不计的时段，可以写几次 */
                    exclude?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClockView"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁登录了
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 登录
         * @description 谁可以用：不用登录
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Credentials"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SessionView"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * 退出
         * @description 谁可以用：不用登录
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我的草稿
         * @description 谁可以用：申请人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_DraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 新建草稿
         * @description 谁可以用：申请人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 打开草稿
         * @description 谁可以用：申请人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * 保存草稿
         * @description 谁可以用：申请人
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /**
         * 删除草稿
         * @description 谁可以用：申请人
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传文件
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UploadView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{address}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载文件
         * @description 谁可以用：登录以后
         */
        get: {
            parameters: {
                query?: {
                    /** @description 办件编号（26 位）：别人交来的文件要写明是哪个办件 */
                    case?: string;
                };
                header?: never;
                path: {
                    address: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": unknown;
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件列表
         * @description 谁可以用：登录以后
         */
        get: {
            parameters: {
                query?: {
                    /** @description mine 我的，worklist 待办，counter 窗口查找，supervision 监督 */
                    view?: string;
                    /** @description acceptance examination decision delivery */
                    stage?: string;
                    /** @description 单位的统一社会信用代码 */
                    agency?: string;
                    /** @description 监督列表：open due_today near overdue deemed decided closed */
                    filter?: string;
                    /** @description 窗口查找：办件编号或者查询码 */
                    q?: string;
                    /** @description 上一页给的 next */
                    cursor?: string;
                    /** @description 一页几条，最多 100 */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_CaseRow"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 提交申请，或者窗口收件
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Submission"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 打开办件
         * @description 谁可以用：登录以后
         */
        get: {
            parameters: {
                query?: {
                    /** @description 看系统在那一刻知道的样子，例如 2026-09-16T10:00:00+08:00 */
                    at?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办件经过
         * @description 谁可以用：登录以后
         */
        get: {
            parameters: {
                query?: {
                    /** @description 看系统在那一刻知道的样子，例如 2026-09-16T10:00:00+08:00 */
                    at?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_HistoryLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/notices/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 通知全文
         * @description 谁可以用：登录以后
         */
        get: {
            parameters: {
                query?: {
                    /** @description 看系统在那一刻知道的样子，例如 2026-09-16T10:00:00+08:00 */
                    at?: string;
                };
                header?: never;
                path: {
                    id: string;
                    version: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ShownNotice"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/check_material": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 逐项核对
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CheckMaterial"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/correct_on_spot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 当场更正
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/decline_not_required": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 告知不受理
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DeclineNotRequired"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/refuse_acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 不予受理
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RefuseAcceptance"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/request_supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一次性告知补正
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinesBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/supplement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 补正
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SupplementBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/repeat_unmet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 再次告知未补齐的
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinesBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 受理
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/begin_special": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 开始特别程序
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BeginSpecial"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/end_special": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束特别程序
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EndSpecial"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/examine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审查
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExamineBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/return_step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 退回重审
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReturnStep"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批准延期
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Extend"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提出拟办意见
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作出决定
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Decide"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/push_result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 推送结果
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/hand_to_window": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 交窗口
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/notify_pickup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 通知领取
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NotifyPickup"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/serve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 送达
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Serve"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/undo_misoperation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤销误操作
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UndoMisoperation"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/withdraw_application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回申请
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawApplication"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/acts/open_notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看通知
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoticeBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cases/{id}/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 评价
         * @description 谁可以用：申请人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RatingBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 凭查询码看进度
         * @description 谁可以用：不用登录
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TrackingBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CaseTrack"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prefill": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 已经知道的信息
         * @description 谁可以用：申请人
         */
        get: {
            parameters: {
                query?: {
                    /** @description 要填的数据元，用逗号隔开 */
                    elements?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Prefill"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁看过我的信息
         * @description 谁可以用：申请人
         */
        get: {
            parameters: {
                query?: {
                    /** @description 上一页给的 next */
                    cursor?: string;
                    /** @description 一页几条，最多 100 */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_AccessLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons/look_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 窗口核对证件号码
         * @description 谁可以用：窗口和受理人员
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LookUpBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LookUp"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 管理的指南
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_ManagedGuide"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指南有哪些要素：名称、类型、代码表
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideMembers"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查指南文件
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["YamlBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideCheck"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布指南
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["YamlBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublishedLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{item}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指南的文件
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideSource"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/lint_file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查一个表格或者网页，不保存
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: {
                    /** @description 文件名：按后缀认 XLSX、CSV、JSON、YAML，别的当网页文字 */
                    name?: string;
                };
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileLint"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/lint_file/issues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 同上，问题清单（XLSX）
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: {
                    /** @description 文件名：按后缀认 XLSX、CSV、JSON、YAML，别的当网页文字 */
                    name?: string;
                };
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/import_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一个表格会变成哪些指南稿，不保存
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: {
                    /** @description 文件名：按后缀认 XLSX、CSV、JSON、YAML，别的当网页文字 */
                    name?: string;
                };
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportPreview"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把选中的行起草成指南稿
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportOrder"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Imported"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指南稿，谁该办
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 事项 */
                    item?: string;
                    /** @description 写了就包括已发布和已作废的 */
                    over?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_GuideDraftLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 起草
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftText"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 打开指南稿
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /**
         * 保存指南稿
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        put: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftText"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_draft_acts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指南稿的动作表
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_DraftActLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/self_check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 自查
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/submit_for_review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 送法制审核
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/take_back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 收回修改
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftReason"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/review_law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 法制审核
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LegalReviewBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/review_centrally": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 集中审核
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CentralReviewBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/test_run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 试运行
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 发布
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReleaseBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/acts/drop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 作废
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftReason"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideDraftView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide_drafts/{id}/what_if": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 如果这样改：和办过的件对照
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WhatIfView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guides/{item}/test_run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 这一版的试运行
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TestOfVersion"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch_changes/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 一处改动会动到哪些指南和大厅
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BatchChange"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_PlannedLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/batch_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 把选中的都改掉并发布
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BatchOrder"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchResult"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 要素模板
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_TemplateLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 公布要素模板的新一版
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateText"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplatePublished"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/elements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 要素模板可以统一的要素
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ElementTable"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/{key}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 要素模板的文件
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateSource"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/templates/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查要素模板，看会改到哪些指南
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TemplateText"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TemplateCheck"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template_drifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 和要素模板不一致的指南
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: {
                    /** @description 写了就连一致的也列出来 */
                    all?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_DriftLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/template_drifts/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按要素模板同步并重新发布
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ChosenThings"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchResult"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 同一事项在各区县的差距
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_AlignedItem"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alignments/{entry}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个事项怎么对齐
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    entry: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AlignedItem"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alignments/{entry}/adopt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 按标准给各区县起草
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path: {
                    entry: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdoptBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Adopted"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 集中编制的进度
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_CampaignView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 开一次集中编制，或者改它的日期
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CampaignBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{key}/summary.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 集中编制的总表
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 只要这个部门的 */
                    agency?: string;
                };
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{key}/items.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 集中编制的分项表，一项一张
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 只要这个部门的 */
                    agency?: string;
                };
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{key}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 集中编制：这个事项已核对，不用改
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConfirmBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CampaignView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/once": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 最多跑一次清单
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 只要管得到这个地区的 */
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_OnceListView"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/cancelled_proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 取消的证明事项清单
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 只要管得到这个地区的 */
                    region?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CancelledProofsPage"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/once/{key}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 最多跑一次清单的文件
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListText"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/cancelled_proofs/{key}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 取消证明清单的文件
         * @description 谁可以用：事项管理人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    key: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListText"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查一份清单
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ListText"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListCheck"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 公布一份清单
         * @description 谁可以用：事项管理人
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ListText"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ListPublished"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustment_causes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可以调整的事由
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_CauseList"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 动态调整，谁该办
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 写了就包括已经办完的 */
                    over?: string;
                    /** @description 只要这次法律变化的 */
                    law_change?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_AdjustmentLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 登记调整事由
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CauseBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一项调整
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/application.docx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 动态调整申请表
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 申报
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplicationBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/review_law": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 合法性审查
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/review_comprehensively": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 综合审核
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 审改部门审核
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerdictBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记政府批准
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdjustmentApproved"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/file_above": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记省级备案
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdjustmentFiledAbove"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/adjustments/{id}/acts/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdjustmentReason"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 登记过的法律变化和办到哪里
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_LawChangeLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 登记法律变化，引用它的事项都列为待申报
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LawChangeBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LawChangeLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/law_citations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 哪些指南引用了这部法
         * @description 谁可以用：事项管理人、法制审核人、政务服务管理部门
         */
        get: {
            parameters: {
                query?: {
                    /** @description 法律法规名称 */
                    law?: string;
                    /** @description 条，用逗号隔开；不写就是整部 */
                    articles?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_CitingItem"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot_checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 随机抽查
         * @description 谁可以用：工作人员
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_SpotCheckLine"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * 抽取一批指南
         * @description 谁可以用：工作人员
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DrawBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpotCheckView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot_checks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一次抽查
         * @description 谁可以用：工作人员
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpotCheckView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot_checks/{id}/acts/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 记录检查情况
         * @description 谁可以用：工作人员
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FindingBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpotCheckView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot_checks/{id}/acts/rectify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 报整改情况
         * @description 谁可以用：工作人员
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RectifiedBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpotCheckView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot_checks/{id}/acts/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 复核整改
         * @description 谁可以用：工作人员
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["VerifiedBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpotCheckView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/spot_checks/{id}/acts/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 结束抽查
         * @description 谁可以用：工作人员
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                    /** @description 看到的是第几步：办件的 ETag */
                    "If-Match": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CloseBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpotCheckView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 办件刚才变了 */
                412: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{item}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办事指南网页（不用脚本，可以打印）
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/guides/{item}/flow.svg": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 流程图
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description outer 办理流程，inner 内部流转 */
                    kind?: string;
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "image/svg+xml": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item}/guide.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办事指南 PDF
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description short 简版（一页），full 完整版 */
                    edition?: string;
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{region}/handbook.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 一个地方的办事指南手册
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    region: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item}/materials/{material}/blank.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 空表
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                    material: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item}/materials/{material}/sample.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 示范文本
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                    material: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/pdf": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item}/guide.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 办事指南的全部数据
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuideRecord"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{item}/form.schema.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 表单的 JSON Schema；情形按键写在查询里
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 第几版；不写就是现在这一版 */
                    version?: string;
                };
                header?: never;
                path: {
                    item: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/schema+json": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/guides.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行指南总表（CSV）
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/guides.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行指南总表（XLSX）
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/guides.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行指南的全部数据（JSON）
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/interfaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 有代码表的对外接口
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Page_InterfaceLine"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/exchange.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行指南，按一个对外接口的栏目和代码（CSV）
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: {
                    /** @description 接口，例如 up_task */
                    interface?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/guides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 指南更新（Atom）
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/atom+xml": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 监督看板
         * @description 谁可以用：监督人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Board"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/supervision/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 看板有变化时通知（SSE）
         * @description 谁可以用：监督人
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": unknown;
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 记录有没有被改过
         * @description 谁可以用：工作人员
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerifyView"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/test_clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 拨快演示时钟
         * @description 谁可以用：登录以后
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description 这次操作的编号（UUID）；重发时不变，就只办一次 */
                    "Idempotency-Key": string;
                    /** @description GET /api/v1/session 给的 csrf；登录以后必须有 */
                    "X-CSRF-Token"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ClockBody"];
                };
            };
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClockAnswer"];
                    };
                };
                /** @description 没有登录 */
                401: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有权限，或者缺少防伪标记 */
                403: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 活着
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 可以接活
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Health"];
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus 指标
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/plain": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 本文件
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 接口文档
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 接口文档的脚本
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/javascript": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/docs.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 接口文档的样式
         * @description 谁可以用：不用登录
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description 办成了 */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/css": unknown;
                    };
                };
                /** @description 没有办成：看 code 和 detail */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description RFC 9457；code 里列出的是所有可能 */
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @enum {string} */
            code: "act_not_allowed" | "already_extended" | "already_handed" | "already_pushed" | "already_rated" | "already_visible" | "answers_contradict" | "answers_unreadable" | "applicant_missing" | "applicant_not_account" | "application_incomplete" | "aspect_unknown" | "bad_calendar" | "bad_clock_kind" | "bad_cursor" | "bad_encoding" | "bad_exclusion" | "bad_instant" | "bad_limit" | "bad_origin" | "bad_phone" | "bad_policy_value" | "bad_query" | "bad_row" | "bad_xlsx" | "basis_required" | "body_too_large" | "broken_json" | "broken_yaml" | "cause_unknown" | "channel_not_offered" | "clock_backward" | "competent_agency_missing" | "conditions_unanswered" | "consent_not_offered" | "correction_unconfirmed" | "credit_code_characters" | "credit_code_check" | "credit_code_length" | "csrf_missing" | "date_in_future" | "date_in_past" | "dates_out_of_order" | "deferral_not_available" | "deficiency_unclear" | "delegation_expired" | "document_missing" | "draft_base_moved" | "draft_has_errors" | "draft_of_another_item" | "draft_unchecked" | "draft_unreadable" | "draw_incomplete" | "event_time_in_future" | "event_time_not_allowed" | "expectation_failed" | "extension_not_provided" | "extension_too_late" | "extension_too_long" | "field_not_in_form" | "file_altered" | "file_empty" | "file_erased" | "file_not_found" | "file_too_large" | "file_type_not_accepted" | "file_type_unknown" | "form_incomplete" | "guide_changed" | "header_too_large" | "id_number_characters" | "id_number_check" | "id_number_date" | "id_number_length" | "id_number_old" | "idempotency_key_missing" | "idempotency_key_reused" | "if_match_missing" | "intake_window_closed" | "internal_error" | "invalid_body" | "item_ended" | "item_exists" | "item_missing" | "item_not_drawn" | "item_not_published" | "line_not_lacking" | "line_twice" | "login_busy" | "login_failed" | "login_required" | "login_throttled" | "malformed_request" | "manner_not_consented" | "manner_unknown" | "material_empty" | "material_not_in_guide" | "materials_incomplete" | "materials_missing" | "materials_unchecked" | "method_not_allowed" | "multipart_expected" | "multipart_header_too_large" | "multipart_malformed" | "multipart_name_missing" | "multipart_too_many_parts" | "new_demand" | "no_delegation" | "no_headings" | "no_special_step_open" | "no_such_adjustment" | "no_such_case" | "no_such_draft" | "no_such_entry" | "no_such_law_change" | "no_such_notice" | "no_such_spot_check" | "no_test_clock" | "not_acceptable" | "not_demo" | "not_examined" | "not_found" | "not_handed" | "not_immediate" | "not_shareable" | "not_text" | "not_your_act" | "not_your_case" | "nothing_to_return" | "nothing_to_undo" | "nothing_unmet" | "origin_not_allowed" | "outcome_missing" | "overloaded" | "own_adjustment" | "own_draft" | "person_unknown" | "point_not_in_line" | "policy_loosens" | "promise_later_than_law" | "proof_required" | "proposal_contradicts" | "publication_has_errors" | "publication_moved" | "publication_unchanged" | "purpose_missing" | "reason_required" | "record_required" | "request_timeout" | "result_not_in_regime" | "retention_runs" | "review_incomplete" | "server_busy" | "situation_unknown" | "special_step_open" | "spot_check_unfinished" | "step_done" | "step_not_in_guide" | "stopping" | "store_failed" | "supplement_already_requested" | "supplement_empty" | "supplement_incomplete" | "supplement_not_requested" | "supplement_unanswered" | "table_too_large" | "test_run_missing" | "too_deep" | "too_large" | "too_many_drafts" | "too_many_materials" | "too_many_streams" | "two_officers_required" | "undo_too_late" | "unknown_event" | "unknown_file" | "unknown_parameter" | "unpublished_version" | "unsupported_media_type" | "upload_quota" | "version_conflict" | "wrong_agency" | "wrong_ground" | "wrong_role" | "wrong_stream";
            basis?: string;
            pointer?: string;
            problems?: {
                pointer?: string;
                code?: string;
                message?: string;
            }[];
            trace?: string;
        };
        Portal: {
            region: components["schemas"]["PortalRegion"];
            halls: components["schemas"]["Hall"][];
            topics: components["schemas"]["Topic"][];
            popular: components["schemas"]["ItemRow"][];
            test_clock: boolean;
            /** Format: date-time */
            now: string;
            calendar_note: string;
        };
        PortalRegion: {
            code: string;
            name: string;
            path: string[];
        };
        Hall: {
            key: string;
            name: string;
            region: string;
            address: string;
            hours: string;
            open_hours: components["schemas"]["OpenHours"][];
            transport: string;
            complaint_phone: string;
            fictional: boolean;
            point: components["schemas"]["Point"];
            windows: components["schemas"]["Window"][];
        };
        OpenHours: {
            days: string[];
            from: string;
            to: string;
            on_the_spot_only: boolean;
            by_appointment: boolean;
            working_time: boolean;
            only_months: number[];
            except_months: number[];
        };
        Point: {
            x: number;
            y: number;
        };
        Window: {
            key: string;
            kind: string;
            takes: string;
            phone: string;
        };
        Topic: {
            name: string;
            /** Format: int32 */
            count: number;
        };
        ItemRow: {
            item?: string;
            code: string;
            name: string;
            kind: string;
            item_type: string;
            agency: string;
            agency_name: string;
            topic: string;
            summary: string;
            promised_text: string;
            statutory_text: string;
            /** Format: int32 */
            visits: number;
            fee_text: string;
            /** Format: int32 */
            materials_needed: number;
            /** Format: int32 */
            materials_waived: number;
            has_guide: boolean;
            aliases_hit: string[];
        };
        Page_ItemRow: {
            items: components["schemas"]["ItemRow"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        ItemClasses: {
            /** Format: int64 */
            total: number;
            classes: components["schemas"]["ItemClass"][];
        };
        ItemClass: {
            name: string;
            label: string;
            values: components["schemas"]["ClassValue"][];
        };
        ClassValue: {
            value: string;
            label: string;
            /** Format: int64 */
            count: number;
        };
        GuidePage: {
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            published_at: string;
            content_hash: string;
            guide: components["schemas"]["Guide"];
            agency: components["schemas"]["AgencyName"];
            deciding_agency: components["schemas"]["AgencyName"];
            hall?: components["schemas"]["Hall"];
            windows: components["schemas"]["Window"][];
            facts: components["schemas"]["Fact"][];
            labels: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            steps: components["schemas"]["StepBars"];
            today?: components["schemas"]["ClockPreview"];
            policies: components["schemas"]["BoundPolicy"][];
            versions: components["schemas"]["VersionLine"][];
            changes?: components["schemas"]["VersionChanges"];
        };
        Guide: {
            item: string;
            code: string;
            name: string;
            aliases: string[];
            summary: string;
            topic: string;
            item_type: components["schemas"]["ItemType"];
            regime: components["schemas"]["Regime"];
            kind: components["schemas"]["CaseKind"];
            audience: components["schemas"]["Audience"][];
            region: string;
            implementing_agency: string;
            accepting_agency: string;
            deciding_agency: string;
            supervising_agency: string;
            level: string;
            basis: components["schemas"]["Basis"][];
            statutory: components["schemas"]["GuideLimit"];
            promised: components["schemas"]["GuideLimit"];
            complex: boolean;
            steps: components["schemas"]["Step"][];
            window_authority: components["schemas"]["WindowAuthority"];
            special_steps: components["schemas"]["SpecialStep"][];
            conditions: components["schemas"]["Condition"][];
            situations: components["schemas"]["Situation"][];
            materials: components["schemas"]["Material"][];
            form: components["schemas"]["FormPage"][];
            commitment: components["schemas"]["Commitment"];
            deferral: components["schemas"]["Deferral"];
            fee: components["schemas"]["Fee"];
            output: components["schemas"]["Output"];
            /** Format: int32 */
            visits: number;
            visits_reason: string;
            online_depth: string[];
            channels: string[];
            delivery: string[];
            remedy: components["schemas"]["Remedy"];
            places: components["schemas"]["Place"][];
            complaint_phone: string;
            intake_windows: components["schemas"]["IntakeWindow"][];
            questions: components["schemas"]["Question"][];
            after_grant: string;
            secret?: boolean;
            catalog_entry?: string;
            handling?: string;
            binding?: components["schemas"]["TemplateBinding"];
            license?: components["schemas"]["LicenseFamily"];
            ended?: components["schemas"]["Ended"];
        };
        /** @enum {string} */
        ItemType: "administrative_license" | "penalty" | "coercion" | "levy" | "benefit" | "inspection" | "confirmation" | "reward" | "adjudication" | "other_power" | "public_service";
        /** @enum {string} */
        Regime: "license_art32" | "registration_on_spot" | "entity_confirmation" | "intake_window" | "from_receipt" | "record_filing" | "public_service" | "tax_declaration";
        /** @enum {string} */
        CaseKind: "on_the_spot" | "timed";
        /** @enum {string} */
        Audience: "natural" | "legal";
        Basis: {
            document: string;
            article: string;
            gist: string;
            unconfirmed: boolean;
        };
        GuideLimit: {
            limit?: string;
            extension?: string;
            extension_by: string;
            unit_source: string;
            note: string;
        };
        Step: {
            key: string;
            name: string;
            limit: string;
            office: string;
            standard: string;
        };
        WindowAuthority: {
            receive_is_accept: boolean;
            accept_is_decide: boolean;
            letter: string;
        };
        SpecialStep: {
            key: string;
            name: string;
            kind: string;
            basis: string;
            method: string;
            limit: string;
            excludes_statutory: boolean;
            excludes_promised: boolean;
            note: string;
        };
        Condition: {
            key: string;
            text: string;
            met: boolean;
            instead: string;
        };
        Situation: {
            key: string;
            question: string;
            hint: string;
            options: components["schemas"]["Option"][];
            when?: unknown;
        };
        Option: {
            value: string;
            label: string;
        };
        Material: {
            key: string;
            name: string;
            need: components["schemas"]["Need"];
            when?: unknown;
            source: components["schemas"]["Source"];
            form: string;
            generated: boolean;
            share?: components["schemas"]["Share"];
            waived: boolean;
            /** Format: int32 */
            copies: number;
            accepts: string[];
            basis: string;
            unconfirmed: boolean;
            note: string;
            mistakes: string[];
            points: components["schemas"]["CheckPoint"][];
            samples?: components["schemas"]["Sample"][];
            justification?: components["schemas"]["Justification"];
        };
        /** @enum {string} */
        Need: "required" | "optional" | "deferrable";
        /** @enum {string} */
        Source: "own" | "issued" | "other";
        Share: {
            resource: string;
            when?: unknown;
        };
        CheckPoint: {
            key: string;
            text: string;
        };
        Sample: {
            form: string;
            name: string;
            file: string;
        };
        Justification: {
            basis: string;
            why_not_shared: string;
            hearing: string;
        };
        FormPage: {
            title: string;
            fields: components["schemas"]["Field"][];
        };
        Field: {
            element: string;
            label: string;
            type: components["schemas"]["FieldType"];
            required: boolean;
            hint: string;
            when?: unknown;
            options: components["schemas"]["Option"][];
            columns: components["schemas"]["Column"][];
            /** Format: int32 */
            max_length?: number;
            minimum?: number;
            maximum?: number;
            constant: string;
        };
        /** @enum {string} */
        FieldType: "text" | "long_text" | "date" | "date_time" | "number" | "choice" | "choices" | "yes_no" | "id_number" | "credit_code" | "phone" | "address" | "rows";
        Column: {
            key: string;
            label: string;
            type: components["schemas"]["FieldType"];
            required: boolean;
        };
        Commitment: {
            offered: boolean;
            kind: string;
            covers: string[];
            basis: string;
            reason: string;
        };
        Deferral: {
            materials: string[];
            limit?: string;
            on_expiry: string;
        };
        Fee: {
            charged: boolean;
            standard: string;
            basis: string;
            note: string;
        };
        Output: {
            name: string;
            kind: string;
            validity: string;
            electronic: boolean;
        };
        /** @enum {string} */
        Remedy: "standard" | "vertical" | "complaint_only";
        Place: {
            hall: string;
            window: string;
            phone: string;
        };
        IntakeWindow: {
            /** Format: date */
            open: string;
            /** Format: date */
            close: string;
        };
        Question: {
            question: string;
            answer: string;
        };
        TemplateBinding: {
            key: string;
            /** Format: int32 */
            version: number;
        };
        LicenseFamily: {
            family: string;
            act: components["schemas"]["LicenseAct"];
        };
        /** @enum {string} */
        LicenseAct: "issue" | "vary" | "renew" | "reissue" | "deregister";
        Ended: {
            /** Format: date */
            on: string;
            reason: string;
            adjustment: string;
        };
        AgencyName: {
            code: string;
            name: string;
        };
        Fact: {
            key: string;
            label: string;
            value: string;
            note: string;
        };
        StepBars: {
            total_text: string;
            promised_text: string;
            statutory_text: string;
            bars: components["schemas"]["StepBar"][];
            /** Format: int64 */
            reserve_minutes: number;
        };
        StepBar: {
            key: string;
            name: string;
            text: string;
            /** Format: int64 */
            minutes: number;
        };
        ClockPreview: {
            /** Format: date-time */
            submitted: string;
            clocks: components["schemas"]["ClockView"][];
        };
        ClockView: {
            kind: components["schemas"]["ClockKind"];
            label: string;
            /** Format: date-time */
            started: string;
            /** Format: date */
            due_date?: string;
            due?: string;
            running: boolean;
            held: boolean;
            /** Format: date-time */
            stopped?: string;
            light: components["schemas"]["Light"];
            /** Format: int64 */
            slack_minutes?: number;
            slack_text: string;
            basis: string;
            unknown_year: boolean;
            derivation: components["schemas"]["DerivationLine"][];
            days: components["schemas"]["DayView"][];
            governing: boolean;
        };
        /** @enum {string} */
        ClockKind: "acceptance_notice" | "supplement" | "statutory" | "promised" | "step" | "special_step" | "serve" | "push" | "deferral" | "post_check" | "preliminary_review" | "consultation" | "rating_contact" | "rectification" | "archive" | "adjust_report" | "adjust_legality" | "adjust_review";
        /** @enum {string} */
        Light: "on_time" | "near" | "overdue" | "held" | "stopped";
        DerivationLine: {
            /** Format: int32 */
            number: number;
            sentence: string;
            result: string;
            basis: string;
        };
        DayView: {
            /** Format: date */
            date: string;
            kind: components["schemas"]["DayKind"];
            label?: string;
            /** Format: int32 */
            number?: number;
        };
        /** @enum {string} */
        DayKind: "before" | "used" | "today" | "left" | "held" | "off" | "reserve" | "after";
        BoundPolicy: {
            parameter: string;
            value_text: string;
            document: string;
            article: string;
        };
        VersionLine: {
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            published_at: string;
        };
        VersionChanges: {
            /** Format: int32 */
            since: number;
            lines: components["schemas"]["GuideChange"][];
        };
        GuideChange: {
            element: string;
            sentence: string;
        };
        SituationsBody: {
            situations?: {
                [key: string]: string;
            };
        };
        MaterialsFor: {
            materials: components["schemas"]["MaterialLine"][];
            form?: unknown;
            pages: components["schemas"]["AskedPage"][];
        };
        MaterialLine: {
            key: string;
            need: components["schemas"]["Need"];
            status: string;
        };
        AskedPage: {
            title: string;
            elements: string[];
        };
        Page_ActLine: {
            items: components["schemas"]["ActLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        ActLine: {
            act: components["schemas"]["Act"];
            /** Format: int32 */
            number: number;
            name: string;
            basis: string;
            statuses: components["schemas"]["Status"][];
            roles: components["schemas"]["Role"][];
            window_roles: components["schemas"]["Role"][];
            regimes: components["schemas"]["Regime"][];
        };
        /** @enum {string} */
        Act: "submit" | "receive" | "check_material" | "correct_on_spot" | "decline_not_required" | "refuse_acceptance" | "request_supplement" | "supplement" | "repeat_unmet" | "accept" | "deemed_accepted" | "begin_special" | "end_special" | "examine" | "return_step" | "extend" | "propose" | "decide" | "push_result" | "hand_to_window" | "notify_pickup" | "serve" | "undo_misoperation" | "withdraw_application" | "open_notice" | "rate";
        /** @enum {string} */
        Status: "none" | "received" | "supplement_pending" | "accepted" | "proposed" | "sealed" | "decided" | "served" | "archived" | "declined_not_required" | "refused_acceptance" | "transferred_out" | "withdrawn" | "deemed_withdrawn" | "terminated" | "returned_prerequisite" | "voided_slip";
        /** @enum {string} */
        Role: "applicant" | "agent" | "counter_clerk" | "acceptance_officer" | "examiner" | "reviewer" | "legal_reviewer" | "decider" | "seal_keeper" | "hall_manager" | "service_administration" | "item_manager" | "supervisor" | "archivist" | "handover_clerk" | "administrator" | "clock" | "react";
        Page_Hall: {
            items: components["schemas"]["Hall"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        Page_Agency: {
            items: components["schemas"]["Agency"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        Agency: {
            key: string;
            code: string;
            name: string;
            short_name: string;
            region: string;
            level: string;
            kind: string;
            roles: string[];
            remedy: string;
        };
        Page_Region: {
            items: components["schemas"]["Region"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        Region: {
            code: string;
            name: string;
            level: string;
            parent: string;
            fictional: boolean;
        };
        Page_PolicyDocument: {
            items: components["schemas"]["PolicyDocument"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        PolicyDocument: {
            id: string;
            region: string;
            issuer: string;
            title: string;
            doc_number: string;
            /** Format: date */
            issued?: string;
            /** Format: date */
            valid_from: string;
            /** Format: date */
            valid_to?: string;
            status: string;
            scope: string[];
            levels: string[];
            fictional: boolean;
            parameters: {
                [key: string]: components["schemas"]["PolicyValue"];
            };
        };
        PolicyValue: {
            limit?: string;
            /** Format: int64 */
            integer?: number;
            flag?: boolean;
            text?: string;
            list?: string[];
            basis: string;
            note?: string;
            unconfirmed?: boolean;
        };
        Page_CalendarTable: {
            items: components["schemas"]["CalendarTable"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        CalendarTable: {
            region: string;
            /** Format: int32 */
            year: number;
            /** Format: int32 */
            version: number;
            days_off: components["schemas"]["DaysOff"][];
            working: string[];
            source: string;
            unconfirmed: boolean;
        };
        DaysOff: {
            name: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        SessionView: {
            account?: string;
            name: string;
            roles: components["schemas"]["Role"][];
            agency: string;
            agency_name: string;
            hall: string;
            region: string;
            csrf: string;
            test_clock: boolean;
            /** Format: date-time */
            now: string;
            demo_accounts?: components["schemas"]["ShownDemoAccount"][];
        };
        ShownDemoAccount: {
            login: string;
            name: string;
            role_text: string;
            password: string;
        };
        Credentials: {
            /** 账号 */
            login: string;
            /** 密码 */
            password: string;
        };
        Page_DraftView: {
            items: components["schemas"]["DraftView"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        DraftView: {
            id: string;
            item: string;
            item_name: string;
            /** Format: int32 */
            guide_version: number;
            situations: {
                [key: string]: string;
            };
            answers?: unknown;
            materials: components["schemas"]["MaterialFiles"][];
            step: string;
            /** Format: date-time */
            updated_at: string;
            /** Format: date-time */
            expires_at: string;
        };
        MaterialFiles: {
            /** 材料 */
            material: string;
            /** 文件 */
            files: components["schemas"]["FileName"][];
            /**
             * 原件
             * Format: int32
             */
            originals: number;
        };
        FileName: {
            /** 文件 */
            address: string;
            /** 文件名 */
            name: string;
            /** 文件类型 */
            type: string;
            /**
             * 大小
             * Format: int64
             */
            size: number;
        };
        DraftBody: {
            /** 事项 */
            item: string;
            /**
             * 指南版本
             * Format: int32
             */
            guide_version?: number;
            /** 情形 */
            situations?: {
                [key: string]: string;
            };
            answers?: unknown;
            /** 材料 */
            materials?: components["schemas"]["MaterialFiles"][];
            /** 填到哪里 */
            step?: string;
        };
        UploadView: {
            address: string;
            type: string;
            /** Format: int64 */
            size: number;
        };
        Submission: {
            /** 事项 */
            item: string;
            /** Format: int32 */
            guide_version?: number;
            /** 情形 */
            situations?: {
                [key: string]: string;
            };
            answers?: unknown;
            /** 材料 */
            materials?: components["schemas"]["MaterialFiles"][];
            /** 仍要提交 */
            insist?: boolean;
            /** 送达方式 */
            consent?: components["schemas"]["Consent"];
            /** 办理渠道 */
            channel?: components["schemas"]["Channel"];
            /** 草稿 */
            draft?: string;
            applicant?: components["schemas"]["ApplicantBody"];
            /** Format: date-time */
            event_time?: string;
        };
        /** @enum {string} */
        Consent: "electronic" | "post" | "pick_up";
        /** @enum {string} */
        Channel: "online" | "counter" | "post" | "agent" | "kiosk";
        ApplicantBody: {
            /** 姓名 */
            name: string;
            /** 证件类型 */
            id_type?: string;
            /** 证件号码 */
            id_number: string;
            /** 电话 */
            phone?: string;
        };
        CaseView: {
            id: string;
            /** Format: int64 */
            version: number;
            number: string;
            tracking_code?: string;
            item: string;
            item_name: string;
            /** Format: int32 */
            guide_version: number;
            agency_name: string;
            status: components["schemas"]["Status"];
            status_text: string;
            channel: components["schemas"]["Channel"];
            /** Format: date-time */
            received: string;
            /** Format: int32 */
            round: number;
            deemed: boolean;
            situations: components["schemas"]["ShownSituation"][];
            applicant: components["schemas"]["ShownParty"];
            parties: components["schemas"]["ShownParty"][];
            answers: components["schemas"]["ShownAnswer"][];
            materials: components["schemas"]["ShownMaterial"][];
            clocks: components["schemas"]["ClockView"][];
            notices: components["schemas"]["ShownNotice"][];
            acts: components["schemas"]["OfferedAct"][];
            history: components["schemas"]["HistoryLine"][];
            examination?: components["schemas"]["ShownExamination"];
            decision?: components["schemas"]["ShownDecision"];
            possible_results: components["schemas"]["DecisionResult"][];
            rating?: components["schemas"]["ShownRating"];
            timeline: components["schemas"]["TimelineEntry"][];
            todo: components["schemas"]["Todo"][];
            log_intact: boolean;
            previous?: components["schemas"]["PreviousRound"];
            /** Format: date-time */
            as_of?: string;
        };
        ShownSituation: {
            question: string;
            answer: string;
        };
        ShownParty: {
            role: components["schemas"]["PartyRole"];
            name: string;
            id_type: string;
            id_masked: string;
            phone_masked: string;
            id_number?: string;
            phone?: string;
            organization: string;
            credit_code: string;
            erased: boolean;
        };
        /** @enum {string} */
        PartyRole: "applicant" | "representative" | "agent";
        ShownAnswer: {
            element: string;
            label: string;
            value?: unknown;
        };
        ShownMaterial: {
            key: string;
            name: string;
            need: components["schemas"]["Need"];
            status: string;
            files: components["schemas"]["ShownFile"][];
            /** Format: int32 */
            originals: number;
            result?: components["schemas"]["CheckResult"];
            result_text: string;
            points: string[];
            note: string;
            check_points: components["schemas"]["CheckPoint"][];
            mistakes: string[];
            basis: string;
            demanded: boolean;
            right: string;
        };
        ShownFile: {
            address: string;
            name: string;
            type: string;
            /** Format: int64 */
            size: number;
        };
        /** @enum {string} */
        CheckResult: "ok" | "missing" | "not_in_form" | "replaced_by_share" | "deferred";
        ShownNotice: {
            /** Format: int64 */
            version: number;
            kind: components["schemas"]["NoticeKind"];
            title: string;
            number: string;
            text: string;
            /** Format: date-time */
            issued: string;
            /** Format: date-time */
            opened?: string;
            voided: boolean;
        };
        /** @enum {string} */
        NoticeKind: "receipt" | "supplement_receipt" | "not_required" | "acceptance_refused" | "supplement" | "supplement_repeated" | "acceptance" | "deemed_acceptance" | "special_step" | "extension" | "decision" | "refusal" | "withdrawal" | "pick_up";
        OfferedAct: {
            act: components["schemas"]["Act"];
            name: string;
            ready: boolean;
            reason: string;
            basis: string;
        };
        HistoryLine: {
            /** Format: date-time */
            at: string;
            sentence: string;
            basis?: string;
            /** Format: int64 */
            notice?: number;
        };
        ShownExamination: {
            conditions: components["schemas"]["ConditionChecked"][];
            opinion: string;
            proposal: components["schemas"]["DecisionResult"];
            proposal_text: string;
        };
        ConditionChecked: {
            condition: string;
            answer: components["schemas"]["ConditionAnswer"];
            note: string;
        };
        /** @enum {string} */
        ConditionAnswer: "yes" | "no" | "not_applicable";
        /** @enum {string} */
        DecisionResult: "granted" | "granted_in_part" | "refused" | "registered" | "registration_refused" | "completed" | "not_completed";
        ShownDecision: {
            result: components["schemas"]["DecisionResult"];
            result_text: string;
            reason: string;
            basis: string;
            remedies: string;
            output: string;
            electronic: boolean;
        };
        ShownRating: {
            level: components["schemas"]["RatingLevel"];
        };
        /** @enum {string} */
        RatingLevel: "very_satisfied" | "satisfied" | "fairly_satisfied" | "dissatisfied" | "very_dissatisfied";
        TimelineEntry: {
            key: string;
            name: string;
            state: string;
            /** Format: date-time */
            at?: string;
            due?: string;
            who?: string;
            note?: string;
        };
        Todo: {
            text: string;
            act?: string;
            due?: string;
            /** Format: int64 */
            notice?: number;
        };
        PreviousRound: {
            /** Format: int32 */
            round: number;
            /** Format: date-time */
            received: string;
            answers: components["schemas"]["ShownAnswer"][];
            materials: components["schemas"]["ShownMaterial"][];
        };
        Page_HistoryLine: {
            items: components["schemas"]["HistoryLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        Page_CaseRow: {
            items: components["schemas"]["CaseRow"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        CaseRow: {
            id: string;
            number: string;
            item: string;
            item_name: string;
            applicant: string;
            status: components["schemas"]["Status"];
            status_text: string;
            stage: components["schemas"]["Stage"];
            /** Format: date-time */
            received: string;
            /** Format: int32 */
            round: number;
            channel: components["schemas"]["Channel"];
            agency_name: string;
            deemed: boolean;
            clock?: components["schemas"]["RowClock"];
            cells: components["schemas"]["DayView"][];
            alert?: string;
            reason?: string;
        };
        /** @enum {string} */
        Stage: "acceptance" | "supplement" | "examination" | "decision" | "delivery" | "closed";
        RowClock: {
            kind: components["schemas"]["ClockKind"];
            label: string;
            light: components["schemas"]["Light"];
            /** Format: int64 */
            slack_minutes?: number;
            slack_text: string;
            /** Format: date */
            due_date?: string;
        };
        CheckMaterial: {
            /** 材料 */
            material: string;
            result: components["schemas"]["CheckResult"];
            /** 审查要点 */
            points?: string[];
            /** 说明 */
            note?: string;
        };
        CorrectionBody: {
            answers?: unknown;
            /** 确认方式 */
            confirmed_by: string;
        };
        DeclineNotRequired: {
            /** 理由 */
            reason?: string;
            /** 依据 */
            basis?: string;
        };
        RefuseAcceptance: {
            ground: components["schemas"]["Ground"];
            /** 理由 */
            reason?: string;
            /** 依据 */
            basis?: string;
            /** 有权的机关 */
            competent_agency?: string;
        };
        /** @enum {string} */
        Ground: "not_required" | "not_competent" | "unmet_after_supplement" | "barred" | "intake_window_closed" | "quantity_exhausted" | "incomplete_on_spot";
        LinesBody: {
            /** 要补的材料 */
            lines?: components["schemas"]["DeficiencyBody"][];
        };
        DeficiencyBody: {
            /** 材料 */
            material: string;
            reason: components["schemas"]["CheckResult"];
            /** 审查要点 */
            points?: string[];
            /** 怎样才对 */
            right?: string;
        };
        SupplementBody: {
            /** 材料 */
            materials?: components["schemas"]["MaterialFiles"][];
            answers?: unknown;
        };
        BeginSpecial: {
            /** 环节 */
            step: string;
            /** 说明 */
            note?: string;
        };
        EndSpecial: {
            /** 环节 */
            step: string;
            /** 记录 */
            record?: string;
            /** 工作人员 */
            officers?: string[];
        };
        ExamineBody: {
            /** 办理条件 */
            conditions?: components["schemas"]["ConditionBody"][];
            /** 意见 */
            opinion?: string;
            proposal: components["schemas"]["DecisionResult"];
        };
        ConditionBody: {
            /** 条件 */
            condition: string;
            answer: components["schemas"]["ConditionAnswer"];
            /** 说明 */
            note?: string;
        };
        ReturnStep: {
            /** 理由 */
            reason?: string;
        };
        Extend: {
            by: string;
            /** 理由 */
            reason?: string;
        };
        Decide: {
            result: components["schemas"]["DecisionResult"];
            /** 理由 */
            reason?: string;
            /** 依据 */
            basis?: string;
        };
        NotifyPickup: {
            /** 通知方式 */
            channel?: string;
            /** 结果 */
            outcome?: string;
        };
        Serve: {
            /** 送达方式 */
            manner?: string;
            /** 凭据 */
            proof?: string;
        };
        UndoMisoperation: {
            /** 理由 */
            reason?: string;
        };
        WithdrawApplication: {
            /** 理由 */
            reason?: string;
        };
        NoticeBody: {
            /** Format: int64 */
            notice: number;
        };
        RatingBody: {
            level: components["schemas"]["RatingLevel"];
            /** 方面 */
            aspects?: string[];
            /** 想说的话 */
            comment?: string;
        };
        TrackingBody: {
            /** 查询码 */
            code: string;
        };
        CaseTrack: {
            number: string;
            item: string;
            item_name: string;
            agency_name: string;
            status: components["schemas"]["Status"];
            status_text: string;
            /** Format: date-time */
            received: string;
            clocks: components["schemas"]["ClockView"][];
            steps: components["schemas"]["TimelineEntry"][];
            history: components["schemas"]["HistoryLine"][];
            todo: components["schemas"]["Todo"][];
            can_rate: boolean;
            contact: components["schemas"]["TrackContact"];
        };
        TrackContact: {
            phone: string;
            complaint_phone: string;
        };
        Prefill: {
            known: components["schemas"]["KnownElement"][];
        };
        KnownElement: {
            element: string;
            value?: unknown;
            source: string;
        };
        Page_AccessLine: {
            items: components["schemas"]["AccessLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        AccessLine: {
            /** Format: date-time */
            at: string;
            who: string;
            agency: string;
            agency_name: string;
            purpose: string;
            number: string;
            sentence: string;
        };
        LookUpBody: {
            /** 证件号码 */
            id_number: string;
            /** 姓名 */
            name?: string;
            /** 电话 */
            phone?: string;
        };
        LookUp: {
            valid: boolean;
            sex?: string;
            /** Format: date */
            birth_date?: string;
            warnings: components["schemas"]["Problem"][];
            known_cases: components["schemas"]["CaseRow"][];
        };
        Page_ManagedGuide: {
            items: components["schemas"]["ManagedGuide"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        ManagedGuide: {
            item: string;
            name: string;
            agency_name: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            published_at: string;
            /** Format: int64 */
            open_cases: number;
            /** Format: int64 */
            open_cases_before: number;
            /** Format: int32 */
            findings: number;
        };
        GuideMembers: {
            sections: components["schemas"]["GuideSection"][];
        };
        GuideSection: {
            key: string;
            label: string;
            members: components["schemas"]["GuideMember"][];
        };
        GuideMember: {
            key: string;
            label: string;
            hint: string;
            kind: components["schemas"]["MemberKind"];
            optional: boolean;
            words: components["schemas"]["MemberWord"][];
            members: components["schemas"]["GuideMember"][];
            initial: string;
            next_key: string;
        };
        /** @enum {string} */
        MemberKind: "text" | "long_text" | "lines" | "number" | "decimal" | "yes_no" | "word" | "words" | "limit" | "date" | "rule" | "group" | "list" | "agency" | "region" | "hall" | "window" | "element_template" | "materials";
        MemberWord: {
            value: string;
            label: string;
        };
        YamlBody: {
            /** 指南文件 */
            yaml: string;
        };
        GuideCheck: {
            guide?: components["schemas"]["Guide"];
            page?: components["schemas"]["GuidePage"];
            problems: components["schemas"]["Checked"][];
            differences: components["schemas"]["Difference"][];
            changes: components["schemas"]["GuideChange"][];
            /** Format: int32 */
            next_version: number;
        };
        Checked: {
            pointer: string;
            code: string;
            severity: string;
            message: string;
            basis: string;
        };
        Difference: {
            path: string;
            before?: unknown;
            after?: unknown;
        };
        PublishedLine: {
            item: string;
            /** Format: int32 */
            version: number;
            content_hash: string;
        };
        GuideSource: {
            yaml: string;
        };
        FileLint: {
            file: string;
            counts: components["schemas"]["LintCounts"];
            faults: components["schemas"]["FileFinding"][];
            guides: components["schemas"]["GuideInFile"][];
            remarks: string[];
            /** Format: int32 */
            left_out: number;
        };
        LintCounts: {
            /** Format: int32 */
            errors: number;
            /** Format: int32 */
            warnings: number;
            /** Format: int32 */
            hints: number;
        };
        FileFinding: {
            code: string;
            severity: components["schemas"]["Severity"];
            file: string;
            place: string;
            pointer: string;
            message: string;
            citation: string;
            fix?: string;
        };
        /** @enum {string} */
        Severity: "error" | "warning" | "hint";
        GuideInFile: {
            place: string;
            name: string;
            department: string;
            counts: components["schemas"]["LintCounts"];
            findings: components["schemas"]["FileFinding"][];
        };
        ImportPreview: {
            file: string;
            lines: components["schemas"]["ImportLine"][];
            remarks: string[];
        };
        ImportLine: {
            place: string;
            name: string;
            item: string;
            kind: components["schemas"]["ImportKind"];
            code: string;
            message: string;
            whole: boolean;
            notes: components["schemas"]["ImportNote"][];
            changes: components["schemas"]["GuideChange"][];
            yaml: string;
            draft: string;
        };
        /** @enum {string} */
        ImportKind: "new_guide" | "change" | "unchanged" | "held_back";
        ImportNote: {
            place: string;
            message: string;
        };
        ImportOrder: {
            /** 要起草的 */
            rows: components["schemas"]["ImportRow"][];
        };
        ImportRow: {
            /** 第几行 */
            place?: string;
            /** 名称 */
            name?: string;
            /** 指南文件 */
            yaml: string;
        };
        Imported: {
            lines: components["schemas"]["ImportedLine"][];
        };
        ImportedLine: {
            place: string;
            name: string;
            draft: string;
            code: string;
            message: string;
        };
        Page_GuideDraftLine: {
            items: components["schemas"]["GuideDraftLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        GuideDraftLine: {
            id: string;
            status: components["schemas"]["DraftStatus"];
            status_text: string;
            turn?: components["schemas"]["Role"];
            turn_text: string;
            my_turn: boolean;
            item: string;
            name: string;
            author_name: string;
            /** Format: date-time */
            saved_at: string;
            /** Format: int32 */
            errors?: number;
            /** Format: int32 */
            returned: number;
            /** Format: int32 */
            published_version: number;
        };
        /** @enum {string} */
        DraftStatus: "none" | "writing" | "legal_review" | "central_review" | "approved" | "releasing" | "published" | "dropped";
        DraftText: {
            /** 指南文件 */
            yaml: string;
        };
        GuideDraftView: {
            id: string;
            /** Format: int64 */
            version: number;
            status: components["schemas"]["DraftStatus"];
            status_text: string;
            turn_text: string;
            item: string;
            name: string;
            author_name: string;
            /** Format: date-time */
            saved_at: string;
            yaml: string;
            reads: boolean;
            check?: components["schemas"]["DraftChecked"];
            check_is_fresh: boolean;
            test?: components["schemas"]["TestView"];
            untested: string;
            reviews: components["schemas"]["ReviewLine"][];
            questions: components["schemas"]["AskedQuestion"][];
            acts: components["schemas"]["OfferedDraftAct"][];
            /** Format: int32 */
            published_version: number;
        };
        DraftChecked: {
            content_hash: string;
            /** Format: int32 */
            errors: number;
            /** Format: int32 */
            warnings: number;
            findings: components["schemas"]["DraftFinding"][];
        };
        DraftFinding: {
            severity: string;
            code: string;
            pointer: string;
            message: string;
        };
        TestView: {
            passed: boolean;
            of_this_text: boolean;
            /** Format: int32 */
            stuck: number;
            /** Format: date-time */
            begins: string;
            note: string;
            lines: components["schemas"]["TestedLine"][];
        };
        TestedLine: {
            path: string;
            name: string;
            outcome: components["schemas"]["PathOutcome"];
            /** Format: int32 */
            acts: number;
            ended: string;
            message: string;
        };
        /** @enum {string} */
        PathOutcome: "passed" | "stuck" | "absent";
        ReviewLine: {
            stage: components["schemas"]["ReviewStage"];
            verdict: components["schemas"]["Verdict"];
            opinion: string;
            answers: components["schemas"]["ReviewAnswer"][];
            reviewer: string;
            /** Format: date-time */
            at: string;
            of_this_text: boolean;
        };
        /** @enum {string} */
        ReviewStage: "legal" | "central";
        /** @enum {string} */
        Verdict: "passed" | "returned";
        ReviewAnswer: {
            /** 问题 */
            question: string;
            answer: components["schemas"]["YesNo"];
            /** 意见 */
            opinion: string;
        };
        /** @enum {string} */
        YesNo: "yes" | "no";
        AskedQuestion: {
            key: string;
            text: string;
            good?: components["schemas"]["YesNo"];
        };
        OfferedDraftAct: {
            act: components["schemas"]["DraftAct"];
            name: string;
            ready: boolean;
            reason: string;
        };
        /** @enum {string} */
        DraftAct: "save" | "self_check" | "submit_for_review" | "take_back" | "review_law" | "review_centrally" | "release" | "drop" | "test_run";
        Page_DraftActLine: {
            items: components["schemas"]["DraftActLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        DraftActLine: {
            act: components["schemas"]["DraftAct"];
            name: string;
            statuses: components["schemas"]["DraftStatus"][];
            role: components["schemas"]["Role"];
            by_another: boolean;
        };
        DraftReason: {
            /** 理由 */
            reason?: string;
        };
        LegalReviewBody: {
            verdict: components["schemas"]["Verdict"];
            /** 意见 */
            opinion?: string;
        };
        CentralReviewBody: {
            verdict: components["schemas"]["Verdict"];
            /** 意见 */
            opinion?: string;
            /** 六问 */
            answers?: components["schemas"]["ReviewAnswer"][];
        };
        ReleaseBody: {
            /** 没有走通试运行也发布的理由 */
            untested_reason?: string;
        };
        WhatIfView: {
            /** Format: int32 */
            version: number;
            all: boolean;
            report: components["schemas"]["WhatIfReport"];
        };
        WhatIfReport: {
            /** Format: int32 */
            cases: number;
            /** Format: int32 */
            decided: number;
            /** Format: int32 */
            of_version: number;
            promised_before: string;
            promised_after: string;
            /** Format: int32 */
            missed_before: number;
            /** Format: int32 */
            missed_after: number;
            /** Format: int32 */
            newly_missed: number;
            materials: components["schemas"]["WhatIfMaterial"][];
            steps_cut: string[];
            special_steps: components["schemas"]["WhatIfStep"][];
            /** Format: int32 */
            visits_before: number;
            /** Format: int32 */
            visits_after: number;
            /** Format: int32 */
            visits_saved: number;
            median_days?: number;
            median_days_saved?: number;
            /** Format: int32 */
            differences: number;
            sentences: string[];
        };
        WhatIfMaterial: {
            key: string;
            name: string;
            /** Format: int32 */
            cases: number;
            /** Format: int32 */
            files: number;
            /** Format: int32 */
            papers: number;
        };
        WhatIfStep: {
            key: string;
            name: string;
            /** Format: int32 */
            cases: number;
            /** Format: int32 */
            days: number;
        };
        TestOfVersion: {
            item: string;
            name: string;
            /** Format: int32 */
            version: number;
            replayed: boolean;
            untested_reason: string;
            test: components["schemas"]["TestView"];
        };
        BatchChange: {
            field: components["schemas"]["BatchField"];
            /** 区划 */
            region: string;
            /** 现在的值 */
            from: string;
            /** 改成 */
            to: string;
        };
        /** @enum {string} */
        BatchField: "phone" | "address";
        Page_PlannedLine: {
            items: components["schemas"]["PlannedLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        PlannedLine: {
            kind: components["schemas"]["PublicationKind"];
            key: string;
            name: string;
            region_name: string;
            /** Format: int32 */
            version?: number;
            in_force: string;
            places: components["schemas"]["Occurrence"][];
            mentions: components["schemas"]["Occurrence"][];
            problems: components["schemas"]["DraftFinding"][];
            /** Format: int32 */
            advice: number;
            ready: boolean;
        };
        /** @enum {string} */
        PublicationKind: "region" | "agency" | "hall" | "calendar" | "office_hours" | "policy" | "catalog_entry" | "guide" | "element_table" | "element_template" | "campaign" | "once_list" | "cancelled_proofs" | "law_change";
        Occurrence: {
            pointer: string;
            what: string;
        };
        BatchOrder: {
            change: components["schemas"]["BatchChange"];
            /** 要改的 */
            things: components["schemas"]["ChosenThing"][];
        };
        ChosenThing: {
            kind: components["schemas"]["PublicationKind"];
            /** 编号 */
            key: string;
            /** 看到的版本 */
            in_force: string;
        };
        BatchResult: {
            lines: components["schemas"]["BatchLine"][];
        };
        BatchLine: {
            kind: components["schemas"]["PublicationKind"];
            key: string;
            done: boolean;
            code: string;
            message: string;
        };
        Page_TemplateLine: {
            items: components["schemas"]["TemplateLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        TemplateLine: {
            key: string;
            name: string;
            level: components["schemas"]["OwnerLevel"];
            region_name: string;
            /** Format: int32 */
            version: number;
            fixes: string[];
            /** Format: int32 */
            bound: number;
            /** Format: int32 */
            behind: number;
            mine: boolean;
        };
        /** @enum {string} */
        OwnerLevel: "nation" | "province" | "region" | "agency";
        ElementTable: {
            title: string;
            elements: components["schemas"]["Element"][];
            note: string;
            interfaces?: components["schemas"]["ExchangeInterface"][];
        };
        Element: {
            key: string;
            name: string;
            owner: components["schemas"]["OwnerLevel"];
            members: string[];
            source: string;
            unconfirmed: boolean;
        };
        ExchangeInterface: {
            key: string;
            name: string;
            source: string;
            columns: components["schemas"]["ExchangeColumn"][];
        };
        ExchangeColumn: {
            identifier: string;
            member: string;
            part: components["schemas"]["ExchangePart"];
            codes: {
                [key: string]: string;
            };
            joined_by: string;
            unconfirmed: boolean;
        };
        /** @enum {string} */
        ExchangePart: "whole" | "number" | "unit";
        TemplateSource: {
            yaml: string;
        };
        TemplateText: {
            /** 模板文件 */
            yaml: string;
        };
        TemplateCheck: {
            key: string;
            name: string;
            /** Format: int32 */
            next_version: number;
            same: boolean;
            members: string[];
            problems: components["schemas"]["DraftFinding"][];
            followers: components["schemas"]["TemplateFollower"][];
        };
        TemplateFollower: {
            item: string;
            name: string;
            agency_name: string;
            changes: components["schemas"]["GuideChange"][];
        };
        TemplatePublished: {
            key: string;
            /** Format: int32 */
            version: number;
        };
        Page_DriftLine: {
            items: components["schemas"]["DriftLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        DriftLine: {
            item: string;
            name: string;
            agency_name: string;
            /** Format: int32 */
            version: number;
            in_force: string;
            kind: components["schemas"]["DriftKind"];
            template_key: string;
            template_name: string;
            /** Format: int32 */
            bound: number;
            /** Format: int32 */
            newest: number;
            message: string;
            changes: components["schemas"]["GuideChange"][];
            problems: components["schemas"]["DraftFinding"][];
            ready: boolean;
        };
        /** @enum {string} */
        DriftKind: "none" | "unbound" | "unknown" | "outdated" | "changed";
        ChosenThings: {
            /** 要同步的 */
            things: components["schemas"]["ChosenThing"][];
        };
        Page_AlignedItem: {
            items: components["schemas"]["AlignedItem"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        AlignedItem: {
            catalog_entry: string;
            name: string;
            materials: string[];
            time_text: string;
            /** Format: int32 */
            steps: number;
            /** Format: int32 */
            visits: number;
            shortest: string;
            simplest: string;
            by_one: boolean;
            /** Format: int32 */
            away: number;
            districts: components["schemas"]["AlignedDistrict"][];
        };
        AlignedDistrict: {
            item: string;
            region_name: string;
            agency_name: string;
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            materials: number;
            time_text: string;
            /** Format: int32 */
            steps: number;
            /** Format: int32 */
            visits: number;
            distance: components["schemas"]["Distance"];
            at_standard: boolean;
            changes: components["schemas"]["GuideChange"][];
            /** Format: int32 */
            problems: number;
        };
        Distance: {
            materials: string[];
            /** Format: int64 */
            minutes: number;
            /** Format: int32 */
            steps: number;
            /** Format: int32 */
            visits: number;
        };
        AdoptBody: {
            /** 要对齐的 */
            items: string[];
        };
        Adopted: {
            lines: components["schemas"]["AdoptedLine"][];
        };
        AdoptedLine: {
            item: string;
            draft: string;
            code: string;
            message: string;
        };
        Page_CampaignView: {
            items: components["schemas"]["CampaignView"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        CampaignView: {
            campaign: components["schemas"]["Campaign"];
            region_name: string;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            late: number;
            departments: components["schemas"]["CampaignDepartment"][];
        };
        Campaign: {
            key: string;
            name: string;
            region: string;
            agencies: string[];
            /** Format: date */
            begins: string;
            /** Format: date */
            self_check_by: string;
            /** Format: date */
            legal_by: string;
            /** Format: date */
            central_by: string;
            /** Format: date */
            publish_by: string;
            note: string;
        };
        CampaignDepartment: {
            agency: string;
            agency_name: string;
            /** Format: int32 */
            total: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            confirmed: number;
            /** Format: int32 */
            late: number;
            items: components["schemas"]["CampaignItem"][];
        };
        CampaignItem: {
            item: string;
            name: string;
            step: components["schemas"]["CampaignStep"];
            /** Format: date */
            due?: string;
            late: boolean;
            draft: string;
            confirmed: boolean;
            may_confirm: boolean;
        };
        /** @enum {string} */
        CampaignStep: "untouched" | "writing" | "legal_review" | "central_review" | "approved" | "done";
        ConfirmBody: {
            /** 事项 */
            item: string;
            /** 说明 */
            note?: string;
        };
        CampaignBody: {
            /** 名称 */
            name: string;
            /** 部门 */
            agencies?: string[];
            /** Format: date */
            begins: string;
            /** Format: date */
            self_check_by: string;
            /** Format: date */
            legal_by: string;
            /** Format: date */
            central_by: string;
            /** Format: date */
            publish_by: string;
            /** 说明 */
            note?: string;
        };
        Page_OnceListView: {
            items: components["schemas"]["OnceListView"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        OnceListView: {
            key: string;
            region: string;
            region_name: string;
            name: string;
            document: string;
            /** Format: date */
            issued?: string;
            lines: components["schemas"]["OnceLine"][];
            lacking: components["schemas"]["OnceEntry"][];
            mine: boolean;
        };
        OnceLine: {
            entry: string;
            name: string;
            note: string;
            bound: boolean;
            items: components["schemas"]["ListedItem"][];
        };
        ListedItem: {
            item: string;
            name: string;
            agency_name: string;
            /** Format: int32 */
            visits: number;
        };
        OnceEntry: {
            entry: string;
            name: string;
            note: string;
        };
        CancelledProofsPage: {
            items: components["schemas"]["CancelledProofsView"][];
            dropped: components["schemas"]["DroppedProof"][];
        };
        CancelledProofsView: {
            key: string;
            region: string;
            region_name: string;
            name: string;
            document: string;
            /** Format: date */
            issued?: string;
            proofs: components["schemas"]["CancelledProof"][];
            mine: boolean;
        };
        CancelledProof: {
            name: string;
            items: string[];
            reason: string;
            instead: string;
            basis: string;
        };
        DroppedProof: {
            item: string;
            name: string;
            proof: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            published_at: string;
        };
        ListText: {
            /** 清单文件 */
            yaml: string;
        };
        ListCheck: {
            kind: components["schemas"]["PublicationKind"];
            key: string;
            same: boolean;
            problems: components["schemas"]["DraftFinding"][];
        };
        ListPublished: {
            key: string;
        };
        Page_CauseList: {
            items: components["schemas"]["CauseList"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        CauseList: {
            kind: components["schemas"]["AdjustmentKind"];
            kind_text: string;
            causes: components["schemas"]["CauseLine"][];
        };
        /** @enum {string} */
        AdjustmentKind: "add" | "cancel" | "delegate" | "transfer" | "change";
        CauseLine: {
            key: string;
            /** Format: int32 */
            number: number;
            text: string;
            other: boolean;
        };
        Page_AdjustmentLine: {
            items: components["schemas"]["AdjustmentLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        AdjustmentLine: {
            id: string;
            kind: components["schemas"]["AdjustmentKind"];
            kind_text: string;
            item: string;
            name: string;
            agency_name: string;
            status: components["schemas"]["AdjustmentStatus"];
            status_text: string;
            turn_text: string;
            my_turn: boolean;
            cause_text: string;
            /** Format: date */
            known_on: string;
            /** Format: date */
            due?: string;
            slack_text: string;
            light: components["schemas"]["Light"];
            /** Format: int32 */
            late: number;
            law_change: string;
            /** Format: date */
            effective_on?: string;
            in_effect: boolean;
        };
        /** @enum {string} */
        AdjustmentStatus: "none" | "registered" | "legal_review" | "comprehensive_review" | "reform_consent" | "government" | "province_filing" | "approved" | "rejected" | "withdrawn";
        CauseBody: {
            kind: components["schemas"]["AdjustmentKind"];
            /** 调整事由 */
            cause: string;
            /** 其他情形的说明 */
            other_reason?: string;
            /** 事项编号 */
            item: string;
            /** 事项名称 */
            name?: string;
            item_type?: components["schemas"]["ItemType"];
            /** Format: date */
            known_on: string;
            /** 说明 */
            note?: string;
        };
        AdjustmentView: {
            line: components["schemas"]["AdjustmentLine"];
            /** Format: int64 */
            version: number;
            cause: components["schemas"]["AdjustmentRegistered"];
            filing?: components["schemas"]["AdjustmentFiled"];
            approval?: components["schemas"]["AdjustmentApproved"];
            filed_above?: components["schemas"]["AdjustmentFiledAbove"];
            needs_province: boolean;
            clock?: components["schemas"]["ClockView"];
            notes: components["schemas"]["AdjustmentNote"][];
            acts: components["schemas"]["OfferedAdjustmentAct"][];
            way: components["schemas"]["AdjustmentStatus"][];
            /** Format: int32 */
            published_version: number;
        };
        AdjustmentRegistered: {
            kind: components["schemas"]["AdjustmentKind"];
            cause: string;
            other_reason: string;
            item: string;
            name: string;
            item_type: components["schemas"]["ItemType"];
            region: string;
            agency: string;
            /** Format: date */
            known_on: string;
            law_change: string;
            note: string;
        };
        AdjustmentFiled: {
            content: string;
            reason: string;
            bases: string[];
            evidence: components["schemas"]["UploadedFile"][];
            basic_data: boolean;
            /** Format: date */
            wanted_on: string;
            /** Format: date */
            due?: string;
            late: boolean;
        };
        UploadedFile: {
            address: string;
            type: string;
            /** Format: int64 */
            size: number;
        };
        AdjustmentApproved: {
            document: string;
            /** Format: date */
            approved_on: string;
            /** Format: date */
            effective_on: string;
        };
        AdjustmentFiledAbove: {
            receipt: string;
            /** Format: date */
            filed_on: string;
        };
        AdjustmentNote: {
            /** Format: date-time */
            at: string;
            text: string;
            opinion: string;
            late: boolean;
        };
        OfferedAdjustmentAct: {
            act: components["schemas"]["AdjustmentAct"];
            name: string;
            ready: boolean;
            reason: string;
        };
        /** @enum {string} */
        AdjustmentAct: "register_cause" | "file" | "review_law" | "review_comprehensively" | "consent" | "approve" | "file_above" | "withdraw";
        ApplicationBody: {
            /** 调整内容 */
            content: string;
            /** 调整理由 */
            reason: string;
            /** 事由变动依据 */
            bases?: string[];
            /** 佐证文件 */
            evidence?: string[];
            /** 名称、类型或者编码有变化 */
            basic_data?: boolean;
            /** Format: date */
            wanted_on: string;
        };
        VerdictBody: {
            verdict: components["schemas"]["AdjustmentVerdict"];
            /** 意见 */
            opinion?: string;
        };
        /** @enum {string} */
        AdjustmentVerdict: "passed" | "returned" | "rejected";
        AdjustmentReason: {
            /** 理由 */
            reason?: string;
        };
        Page_LawChangeLine: {
            items: components["schemas"]["LawChangeLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        LawChangeLine: {
            change: components["schemas"]["LawChange"];
            /** Format: int32 */
            tasks: number;
            /** Format: int32 */
            filed: number;
            /** Format: int32 */
            done: number;
            /** Format: int32 */
            late: number;
        };
        LawChange: {
            key: string;
            region: string;
            law: string;
            articles: string[];
            event: components["schemas"]["LawEvent"];
            doc_number: string;
            /** Format: date */
            in_force_on: string;
            /** Format: date */
            known_on: string;
            note: string;
        };
        /** @enum {string} */
        LawEvent: "enacted" | "amended" | "repealed";
        Page_CitingItem: {
            items: components["schemas"]["CitingItem"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        CitingItem: {
            item: string;
            name: string;
            agency_name: string;
            citations: components["schemas"]["Citation"][];
        };
        Citation: {
            pointer: string;
            what: string;
            text: string;
        };
        LawChangeBody: {
            /** 法律法规名称 */
            law: string;
            /** 条 */
            articles?: string[];
            event: components["schemas"]["LawEvent"];
            /** 文号 */
            doc_number?: string;
            /** Format: date */
            in_force_on: string;
            /** Format: date */
            known_on: string;
            /** 说明 */
            note?: string;
        };
        Page_SpotCheckLine: {
            items: components["schemas"]["SpotCheckLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        SpotCheckLine: {
            id: string;
            name: string;
            /** Format: date-time */
            drawn_at: string;
            closed: boolean;
            summary: components["schemas"]["SpotSummary"];
        };
        SpotSummary: {
            /** Format: int32 */
            drawn: number;
            /** Format: int32 */
            checked: number;
            /** Format: int32 */
            in_order: number;
            /** Format: int32 */
            with_problems: number;
            /** Format: int32 */
            problems: number;
            /** Format: int32 */
            rectified: number;
            /** Format: int32 */
            verified: number;
            /** Format: int32 */
            overdue: number;
            /** Format: int32 */
            phones_tried: number;
            /** Format: int32 */
            phones_bad: number;
            sentence: string;
        };
        DrawBody: {
            /** 名称 */
            name: string;
            /** 抽签用的数 */
            seed: string;
            /** 这个数在哪里公布 */
            seed_source: string;
            /**
             * 抽几个
             * Format: int32
             */
            size: number;
            /** 只抽这些单位的 */
            agencies?: string[];
            rectify_within: string;
            /** 说明 */
            note?: string;
        };
        SpotCheckView: {
            id: string;
            /** Format: int64 */
            version: number;
            drawn: components["schemas"]["SpotCheckDrawn"];
            /** Format: date-time */
            drawn_at: string;
            region_name: string;
            guides: components["schemas"]["SpotGuideView"][];
            summary: components["schemas"]["SpotSummary"];
            closed: boolean;
            closing: string;
            inspector: boolean;
        };
        SpotCheckDrawn: {
            name: string;
            region: string;
            seed: string;
            seed_source: string;
            /** Format: int32 */
            population: number;
            population_hash: string;
            sample: components["schemas"]["SampledGuide"][];
            rectify_within: string;
            note: string;
        };
        SampledGuide: {
            item: string;
            name: string;
            agency: string;
            /** Format: int32 */
            version: number;
        };
        SpotGuideView: {
            guide: components["schemas"]["SampledGuide"];
            agency_name: string;
            status: components["schemas"]["SpotStatus"];
            status_text: string;
            phones: string[];
            checked?: components["schemas"]["SpotChecked"];
            rectified?: components["schemas"]["SpotRectified"];
            verdicts: components["schemas"]["SpotVerified"][];
            overdue: boolean;
            mine: boolean;
        };
        /** @enum {string} */
        SpotStatus: "drawn" | "in_order" | "to_rectify" | "rectified" | "verified";
        SpotChecked: {
            item: string;
            phones: components["schemas"]["PhoneTried"][];
            findings: components["schemas"]["SpotFinding"][];
            /** Format: date */
            rectify_by?: string;
            inspector: string;
        };
        PhoneTried: {
            /** 电话 */
            phone: string;
            outcome: components["schemas"]["PhoneOutcome"];
            /** 说明 */
            note: string;
        };
        /** @enum {string} */
        PhoneOutcome: "answered" | "not_answered" | "wrong_number" | "not_in_service";
        SpotFinding: {
            /** 指南里的位置 */
            pointer: string;
            /** 问题 */
            message: string;
            /** 依据 */
            basis: string;
        };
        SpotRectified: {
            item: string;
            done: string;
            late: boolean;
        };
        SpotVerified: {
            item: string;
            verdict: components["schemas"]["Verdict"];
            opinion: string;
        };
        FindingBody: {
            item: string;
            /** 试打的电话 */
            phones?: components["schemas"]["PhoneTried"][];
            /** 发现的问题 */
            findings?: components["schemas"]["SpotFinding"][];
        };
        RectifiedBody: {
            item: string;
            /** 整改情况 */
            done: string;
        };
        VerifiedBody: {
            item: string;
            verdict: components["schemas"]["Verdict"];
            /** 意见 */
            opinion?: string;
        };
        CloseBody: {
            /** 小结 */
            summary?: string;
        };
        GuideRecord: {
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            published_at: string;
            content_hash: string;
            guide: components["schemas"]["Guide"];
        };
        Page_InterfaceLine: {
            items: components["schemas"]["InterfaceLine"][];
            next?: string;
            /** Format: int64 */
            position?: number;
            /** Format: int64 */
            total?: number;
        };
        InterfaceLine: {
            key: string;
            name: string;
            source: string;
            /** Format: int32 */
            columns: number;
            /** Format: int32 */
            unconfirmed: number;
        };
        Board: {
            /** Format: date-time */
            now: string;
            counts: components["schemas"]["BoardCounts"];
            by_status: components["schemas"]["StatusCount"][];
            by_agency: components["schemas"]["AgencyCount"][];
            alerts: components["schemas"]["CaseRow"][];
            /** Format: int64 */
            position: number;
            /** Format: int64 */
            behind: number;
        };
        BoardCounts: {
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            due_today: number;
            /** Format: int64 */
            near: number;
            /** Format: int64 */
            overdue: number;
            /** Format: int64 */
            deemed: number;
            /** Format: int64 */
            decided_today: number;
            /** Format: int64 */
            received_today: number;
        };
        StatusCount: {
            status: components["schemas"]["Status"];
            text: string;
            /** Format: int64 */
            count: number;
        };
        AgencyCount: {
            agency: string;
            name: string;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            near: number;
            /** Format: int64 */
            overdue: number;
        };
        VerifyView: {
            known: boolean;
            ok: boolean;
            /** Format: int64 */
            events: number;
            /** Format: int64 */
            findings: number;
            /** Format: date-time */
            at?: string;
            first_finding?: string;
            places: components["schemas"]["FoundPlace"][];
        };
        FoundPlace: {
            code: string;
            stream: string;
            /** Format: int64 */
            version: number;
            /** Format: int64 */
            row: number;
            message: string;
        };
        ClockBody: {
            advance?: string;
            /** Format: date-time */
            to?: string;
        };
        ClockAnswer: {
            /** Format: date-time */
            now: string;
        };
        Health: {
            status: string;
            version: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
