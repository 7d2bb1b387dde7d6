namespace FunnelKit.Tests.Docs;

/// <summary>Stands in for System.IO.File: whatever name is asked for, it opens the one file that it is.</summary>
internal sealed class TemporaryFile : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public TemporaryFile(string text) => File.WriteAllText(_path, text);

    public FileStream OpenRead(string name) => File.OpenRead(name.Length > 0 ? _path : name);

    public void Dispose() => File.Delete(_path);
}
