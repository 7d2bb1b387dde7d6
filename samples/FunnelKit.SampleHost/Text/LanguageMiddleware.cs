using System.Globalization;

namespace FunnelKit.SampleHost.Text;

/// <summary>
/// Chooses the language: <c>?lang=</c> (remembered in a cookie), else the cookie, else Accept-Language, else English.
/// </summary>
public sealed class LanguageMiddleware(RequestDelegate next)
{
    public const string Parameter = "lang";

    public async Task InvokeAsync(HttpContext context, Ui ui)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(ui);
        var asked = UiLanguage.Find(context.Request.Query[Parameter]);
        if (asked is not null)
        {
            var cookie = new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            };
            context.Response.Cookies.Append(Parameter, asked.Tag, cookie);
        }

        var language = asked
            ?? UiLanguage.Find(context.Request.Cookies[Parameter])
            ?? Accepted(context.Request)
            ?? UiLanguage.English;
        ui.Use(language);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture;
        context.Response.Headers.ContentLanguage = language.Tag;
        await next(context);
    }

    private static UiLanguage? Accepted(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(entry => entry.Quality ?? 1d)
            .Select(entry => UiLanguage.Find(entry.Value.Value))
            .FirstOrDefault(language => language is not null);
}
