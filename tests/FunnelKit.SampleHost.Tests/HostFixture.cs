using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace FunnelKit.SampleHost.Tests;

/// <summary>The host on a data folder of its own, with uploads of up to a quarter of a megabyte.</summary>
public sealed class HostFixture : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("funnelkit-host-");

    public HttpClient CreatePages() =>
        CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseSetting("Data:Folder", _folder.FullName);
        builder.UseSetting(
            "ConnectionStrings:FunnelKit", $"Data Source={Path.Combine(_folder.FullName, "test.db")};Pooling=False");
        builder.UseSetting("Import:MaxUploadMegabytes", "0.25");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && _folder.Exists)
        {
            _folder.Delete(recursive: true);
        }
    }
}
