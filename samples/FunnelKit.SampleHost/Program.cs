using FunnelKit.SampleHost;

var builder = WebApplication.CreateBuilder(args);
builder.AddSampleHost();

var app = builder.Build();
await app.PrepareAsync();
app.UseSampleHost();
await app.RunAsync();
