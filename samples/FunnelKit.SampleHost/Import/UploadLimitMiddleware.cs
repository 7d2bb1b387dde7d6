using FunnelKit.SampleHost.Components.Pages;

namespace FunnelKit.SampleHost.Import;

/// <summary>Answers a request that is too large with the page it came from, before its body is read.</summary>
public sealed class UploadLimitMiddleware(RequestDelegate next, UploadFolder uploads)
{
    /// <summary>What a form may need beside its file, in bytes.</summary>
    public const long Allowance = 65_536;

    public async Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Request.ContentLength is not { } length || length <= uploads.MaxBytes + Allowance)
        {
            await next(context);
            return;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await Results.Problem(
                    $"The file is larger than {uploads.MaxBytes:N0} bytes.",
                    statusCode: StatusCodes.Status413PayloadTooLarge)
                .ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        context.Request.Method = HttpMethods.Get;
        context.Request.Path = ImportPage.Address;
        context.Request.QueryString = QueryString.Create("error", nameof(ImportErrorCode.TooLarge));
        context.Request.ContentType = null;
        await next(context);
    }
}
