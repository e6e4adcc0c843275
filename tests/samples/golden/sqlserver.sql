-- Perform batch registration
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'ZOOM_API_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'ZOOM_API_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'POST';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/meetings/quis%20officia%20in%20reprehenderit/batch_registrants';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'ContentType', N'multipart/form-data';
IF @hr <> 0 GOTO Failed;
SET @name = N'auto_approve';
SET @value = N'true';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'registrants';
SET @value = N'[{"first_name":"dolore eu aute dolor","email":"KEESPCs-T1pF@ljUbrzdNgzMc.xx","last_name":"eu reprehenderit ea magna ex"},{"first_name":"aliquip deserunt","email":"okZ9KNk@nZOovoEvyoTCgW.eftt","last_name":"nostrud"}]';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status]
DECLARE @registrant_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @registrant_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$.registrants') AS item;
SELECT [registrant].[key] AS [registrant]
    , JSON_VALUE([registrant].[value], N'$.email') AS [email]
    , JSON_VALUE([registrant].[value], N'$.join_url') AS [join_url]
    , JSON_VALUE([registrant].[value], N'$.registrant_id') AS [registrant_id]
FROM @registrant_list AS [registrant];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Update registrant's status
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'ZOOM_API_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'ZOOM_API_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'PUT';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/meetings/68423085/registrants/status?occurrence_id=quis%20officia%20in%20reprehenderit';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'ContentType', N'multipart/form-data';
IF @hr <> 0 GOTO Failed;
SET @name = N'action';
SET @value = N'deny';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'registrants';
SET @value = N'[{"id":"in ad ut nulla est","email":"nulla"},{"id":"pariatur aute","email":"incididunt fugiat mollit consequat"}]';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status], @data AS [body];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Perform batch registration
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'ZOOM_API_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'ZOOM_API_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'POST';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/webinars/quis%20officia%20in%20reprehenderit/batch_registrants';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'ContentType', N'multipart/form-data';
IF @hr <> 0 GOTO Failed;
SET @name = N'auto_approve';
SET @value = N'true';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'registrants';
SET @value = N'[{"first_name":"dolore eu aute dolor","email":"KEESPCs-T1pF@ljUbrzdNgzMc.xx","last_name":"eu reprehenderit ea magna ex"},{"first_name":"aliquip deserunt","email":"okZ9KNk@nZOovoEvyoTCgW.eftt","last_name":"nostrud"}]';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status]
DECLARE @registrant_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @registrant_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$.registrants') AS item;
SELECT [registrant].[key] AS [registrant]
    , JSON_VALUE([registrant].[value], N'$.email') AS [email]
    , JSON_VALUE([registrant].[value], N'$.join_url') AS [join_url]
    , JSON_VALUE([registrant].[value], N'$.registrant_id') AS [registrant_id]
FROM @registrant_list AS [registrant];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Update registrant's status
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'ZOOM_API_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'ZOOM_API_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'PUT';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/webinars/68423085/registrants/status?occurrence_id=quis%20officia%20in%20reprehenderit';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'ZOOM_API_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'ContentType', N'multipart/form-data';
IF @hr <> 0 GOTO Failed;
SET @name = N'action';
SET @value = N'approve';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'registrants';
SET @value = N'[{"id":"Lorem eu proident nisi","email":"U2L5Cl@WvziDFQsCRWabPGmQmiVkoOCzi.hjl"},{"id":"in exercitation","email":"sxjTdagQI@rOjUGinp.xkki"}]';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299 OR @status = 200
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status], @data AS [body];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Add a boat
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'POST';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/harbours/%C3%8Ele%20d%27Yeu%2Fwest/boats';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'X-Harbour';
SET @value = N'Brest ''old''; "west"';
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @type = N'application/json';
EXEC @hr = sp_OASetProperty @request, N'ContentType', @type;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.StringBuilder', @text OUT;
IF @hr <> 0 GOTO Failed;
SET @body = N'{' + NCHAR(10)
    + N'  "name": "L''Étoile \"1\" 日本 😀",' + NCHAR(10)
    + N'  "length": 12.5,' + NCHAR(10)
    + N'  "crew": [' + NCHAR(10)
    + N'    { "name": "Ada\nL", "isSkipper": true },' + NCHAR(10)
    + N'    { "name": "C:\\new", "isSkipper": false }' + NCHAR(10)
    + N'  ],' + NCHAR(10)
    + N'  "flag": null,' + NCHAR(10)
    + N'  "berth": {},' + NCHAR(10)
    + N'  "tags": []' + NCHAR(10)
    + N'}';
-- sp_OAMethod takes 4,000 characters at a time.
WHILE DATALENGTH(@body) > 0
BEGIN
    SET @value = SUBSTRING(@body, 1, 4000);
    EXEC @hr = sp_OAMethod @text, N'Append', NULL, @value;
    IF @hr <> 0 GOTO Failed;
    SET @body = SUBSTRING(@body, 4001, DATALENGTH(@body));
END;
EXEC @hr = sp_OAMethod @request, N'LoadBodyFromSb', NULL, @text, N'utf-8';
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status]
    , JSON_VALUE(@data, N'$.id') AS [id]
    , JSON_VALUE(@data, N'$.isMoored') AS [isMoored]
    , JSON_VALUE(@data, N'$.name') AS [name]
    , JSON_VALUE(@data, N'$.berth.number') AS [number]
    , JSON_VALUE(@data, N'$.berth.pier') AS [pier]
DECLARE @crew_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @crew_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$.crew') AS item;
SELECT [crew].[key] AS [crew]
    , JSON_VALUE([crew].[value], N'$.name') AS [name]
FROM @crew_list AS [crew];
DECLARE @tag_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @tag_list
SELECT item.[key], item.[value]
FROM @crew_list AS [crew] CROSS APPLY OPENJSON([crew].[value], N'$.tags') AS item;
SELECT [value] AS [tag] FROM @tag_list;
DECLARE @note_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @note_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$.notes') AS item;
SELECT [value] AS [note] FROM @note_list;
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Add a photo
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'POST';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/boats/b-1/photos';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'ContentType', N'multipart/form-data';
IF @hr <> 0 GOTO Failed;
SET @name = N'about';
SET @value = N'{"by":"Ada","at":[1,2]}';
SET @type = N'application/json';
EXEC @hr = sp_OAMethod @request, N'AddStringForUpload2', NULL, @name, N'', @value, N'utf-8', @type;
IF @hr <> 0 GOTO Failed;
SET @name = N'title';
SET @value = N'@home;type=text/html';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'photo';
SET @value = N'photo.png';
EXEC @hr = sp_OAMethod @request, N'AddFileForUpload', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status], @data AS [body];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Add photos
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'POST';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/photos';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'ContentType', N'multipart/form-data';
IF @hr <> 0 GOTO Failed;
SET @name = N'title';
SET @value = N'@home';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'alt';
SET @value = N'<b> "q" \';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'tags[]';
SET @value = N'a';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'tags[]';
SET @value = N'b';
EXEC @hr = sp_OAMethod @request, N'AddParam', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @name = N'photo';
SET @value = N'photo.png';
EXEC @hr = sp_OAMethod @request, N'AddFileForUpload', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status], @data AS [body];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- List boats
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'GET';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/boats?tag=sail&tag=old%20wood&sort%5Bby%5D=it%27s&limit=2';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

DECLARE @item_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @item_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$') AS item;
SELECT [item].[key] AS [item]
    , JSON_VALUE([item].[value], N'$.id') AS [id]
    , JSON_VALUE([item].[value], N'$.name') AS [name]
FROM @item_list AS [item];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Log in
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_USER', … sets them for a session.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_PASSWORD', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_USER') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_USER is not set.', 1;
IF CAST(SESSION_CONTEXT(N'BOATS_PASSWORD') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_PASSWORD is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'POST';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/session';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @value = CAST(SESSION_CONTEXT(N'BOATS_USER') AS nvarchar(4000));
EXEC @hr = sp_OASetProperty @http, N'Login', @value;
IF @hr <> 0 GOTO Failed;
SET @value = CAST(SESSION_CONTEXT(N'BOATS_PASSWORD') AS nvarchar(4000));
EXEC @hr = sp_OASetProperty @http, N'Password', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'BasicAuth', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status]
    , JSON_VALUE(@data, N'$.expires') AS [expires]
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Replace a photo
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_TOKEN', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_TOKEN is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'PUT';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/photos/7';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'Authorization';
SET @value = N'Bearer ' + CAST(SESSION_CONTEXT(N'BOATS_TOKEN') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;
SET @type = N'image/png';
EXEC @hr = sp_OASetProperty @request, N'ContentType', @type;
IF @hr <> 0 GOTO Failed;
SET @value = N'photo.png';
EXEC @hr = sp_OAMethod @request, N'StreamBodyFromFile', NULL, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status], @data AS [body];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Tides
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- No credentials are in here: EXEC sp_set_session_context N'BOATS_KEY', … sets them for a session.
SET NOCOUNT ON;
IF CAST(SESSION_CONTEXT(N'BOATS_KEY') AS nvarchar(4000)) IS NULL THROW 50000, N'BOATS_KEY is not set.', 1;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'GET';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/tides';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;
SET @name = N'X-Key';
SET @value = CAST(SESSION_CONTEXT(N'BOATS_KEY') AS nvarchar(4000));
EXEC @hr = sp_OAMethod @request, N'AddHeader', NULL, @name, @value;
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status]
DECLARE @high_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @high_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$.high') AS item;
SELECT [high].[key] AS [high]
    , JSON_VALUE([high].[value], N'$.at') AS [at]
    , JSON_VALUE([high].[value], N'$.metres') AS [metres]
FROM @high_list AS [high];
DECLARE @low_list TABLE ([key] nvarchar(4000), [value] nvarchar(max));
INSERT INTO @low_list
SELECT item.[key], item.[value]
FROM OPENJSON(@data, N'$.low') AS item;
SELECT [low].[key] AS [low]
    , JSON_VALUE([low].[value], N'$.at') AS [at]
    , JSON_VALUE([low].[value], N'$.metres') AS [metres]
FROM @low_list AS [low];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);


-- Weather
-- The server needs Chilkat's ActiveX, unlocked, and its option 'Ole Automation Procedures' has to be on.
-- The API asks for credentials of the kind apikey, which are left to you.
SET NOCOUNT ON;
DECLARE @hr int, @http int, @request int, @response int, @text int, @done int, @status int;
DECLARE @name nvarchar(4000), @value nvarchar(4000), @type nvarchar(4000), @source nvarchar(4000), @problem nvarchar(4000);
DECLARE @body nvarchar(max), @data nvarchar(max);
DECLARE @answer TABLE ([body] nvarchar(max));

EXEC @hr = sp_OACreate N'Chilkat.Http', @http OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpRequest', @request OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OACreate N'Chilkat.HttpResponse', @response OUT;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @http, N'RequireSslCertVerify', 1;
IF @hr <> 0 GOTO Failed;

SET @value = N'GET';
EXEC @hr = sp_OASetProperty @request, N'HttpVerb', @value;
IF @hr <> 0 GOTO Failed;
SET @value = N'/v2/weather?at=Brest';
EXEC @hr = sp_OASetProperty @request, N'Path', @value;
IF @hr <> 0 GOTO Failed;
EXEC @hr = sp_OASetProperty @request, N'Charset', N'utf-8';
IF @hr <> 0 GOTO Failed;

SET @value = N'api.example.com';
EXEC @hr = sp_OAMethod @http, N'HttpSReq', @done OUT, @value, 443, 1, @request, @response;
IF @hr <> 0 GOTO Failed;
IF @done = 0
BEGIN
    EXEC sp_OAGetProperty @http, N'LastErrorText', @problem OUT;
    SET @problem = COALESCE(@problem, N'The server was not reached.');
    GOTO Finished;
END;
EXEC @hr = sp_OAGetProperty @response, N'StatusCode', @status OUT;
IF @hr <> 0 GOTO Failed;
-- Into a table, since a variable takes 4,000 characters.
INSERT INTO @answer EXEC sp_OAGetProperty @response, N'BodyStr';
SET @data = (SELECT [body] FROM @answer);

IF @status NOT BETWEEN 200 AND 299
BEGIN
    SET @problem = CONCAT(@status, N' ', LEFT(@data, 3000));
    IF ISJSON(@data) = 1 AND JSON_VALUE(@data, N'$.message') IS NOT NULL
        SET @problem = CONCAT(@status, N' ', JSON_VALUE(@data, N'$.code'), N' ', JSON_VALUE(@data, N'$.message'));
    GOTO Finished;
END;

SELECT @status AS [status], @data AS [body];
GOTO Finished;

Failed:
EXEC sp_OAGetErrorInfo NULL, @source OUT, @problem OUT;
Finished:
EXEC sp_OADestroy @response;
EXEC sp_OADestroy @request;
EXEC sp_OADestroy @http;
IF @text IS NOT NULL EXEC sp_OADestroy @text;
IF @hr <> 0 OR @problem IS NOT NULL RAISERROR(N'%s', 16, 1, @problem);
