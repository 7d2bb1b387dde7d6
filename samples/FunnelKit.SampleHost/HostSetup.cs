using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using FunnelKit.SampleHost.Analysis;
using FunnelKit.SampleHost.Api;
using FunnelKit.SampleHost.Components;
using FunnelKit.SampleHost.Data;
using FunnelKit.SampleHost.Import;
using FunnelKit.SampleHost.Leads;
using FunnelKit.SampleHost.Text;
using FunnelKit.SampleHost.Timelines;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.WebEncoders;

namespace FunnelKit.SampleHost;

/// <summary>Puts the host together.</summary>
public static partial class HostSetup
{
    /// <summary>Only this machine can reach the host unless <c>--urls</c> says otherwise.</summary>
    private const string DefaultAddress = "http://127.0.0.1:5080";

    public static void AddSampleHost(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultAddress);
        }

        var services = builder.Services;
        services.AddFunnelDatabase(builder.Configuration, builder.Environment);
        services.AddFunnelKit();
        services.AddSingleton<DataSetWriter>();
        services.AddSingleton<UploadFolder>();
        services.AddSingleton<ImportService>();
        services.AddSingleton<AnalysisReader>();
        services.AddSingleton<AnalysisCache>();
        services.AddSingleton<OpportunityList>();
        services.AddSingleton<WorkReader>();
        services.AddSingleton<TimelineStore>();
        services.AddSingleton<OpportunityEditor>();
        services.AddSingleton<LeadStore>();
        services.AddScoped<Ui>();
        services.AddDataProtection()
            .PersistKeysToFileSystem(
                new(Path.Combine(Database.DataFolder(builder.Configuration, builder.Environment), "keys")));
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddOptions<FormOptions>().Configure<UploadFolder>((options, uploads) =>
            options.MultipartBodyLengthLimit = uploads.MaxBytes + UploadLimitMiddleware.Allowance);
        services.AddOptions<KestrelServerOptions>().Configure<UploadFolder>((options, uploads) =>
            options.Limits.MaxRequestBodySize = uploads.MaxBytes + UploadLimitMiddleware.Allowance);
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
            options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
        services.AddOpenApi();
        services.AddProblemDetails();
        services.AddRazorComponents();
    }

    public static Task PrepareAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var server = app.Services.GetRequiredService<IServer>();
            foreach (var address in server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [])
            {
                LogAddress(app.Logger, address);
            }
        });
        app.Services.GetRequiredService<UploadFolder>().Clear();
        return Database.PrepareAsync(
            app.Services.GetRequiredService<IDbContextFactory<FunnelContext>>(), app.Lifetime.ApplicationStopping);
    }

    public static void UseSampleHost(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseMiddleware<LanguageMiddleware>();
        app.UseWhen(IsApi, api =>
        {
            api.UseExceptionHandler();
            api.UseStatusCodePages();
        });
        app.UseWhen(
            context => !IsApi(context),
            pages =>
            {
                pages.UseExceptionHandler("/error", createScopeForErrors: false);
                pages.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: false);
            });
        app.UseMiddleware<UploadLimitMiddleware>();
        app.UseStaticFiles();
        app.UseRouting();
        app.UseAntiforgery();
        app.MapGet("/", () => Results.Redirect($"/d/{Demo.DemoPipeline.DataSetId}")).ExcludeFromDescription();
        app.MapFunnelApi();
        app.MapOpenApi();
        app.MapRazorComponents<App>();
    }

    private static bool IsApi(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "FunnelKit sample host: {Address}")]
    private static partial void LogAddress(ILogger logger, string address);
}
