using System.Security.Cryptography;
using FunnelKit.SampleHost.Data;

namespace FunnelKit.SampleHost.Import;

/// <summary>
/// Keeps uploaded files while their columns are being mapped. Files are named by random tokens, never by their own
/// names.
/// </summary>
public sealed class UploadFolder
{
    private const int DefaultMegabytes = 64;
    private const int TokenBytes = 16;

    private readonly string _folder;

    public UploadFolder(IConfiguration configuration, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        MaxBytes = configuration.GetValue("Import:MaxUploadMegabytes", (double)DefaultMegabytes)
            is > 0d and <= 1_024d and var megabytes
            ? (long)(megabytes * 1_048_576d)
            : throw new InvalidOperationException("Import:MaxUploadMegabytes must be above 0 and at most 1,024.");
        _folder = Path.Combine(Database.DataFolder(configuration, environment), "uploads");
        Directory.CreateDirectory(_folder);
    }

    /// <summary>Gets the size of the largest file that is taken, in bytes.</summary>
    public long MaxBytes { get; }

    /// <summary>Stores a file and returns its token.</summary>
    /// <exception cref="ImportException">The file is empty or too large.</exception>
    public async Task<string> SaveAsync(Stream content, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var size = 0L;
        try
        {
            await using var file = new FileStream(FileOf(token), FileMode.CreateNew, FileAccess.Write);
            var buffer = new byte[81_920];
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                size += read;
                if (size > MaxBytes)
                {
                    throw new ImportException(ImportErrorCode.TooLarge);
                }

                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        catch
        {
            Delete(token);
            throw;
        }

        if (size == 0)
        {
            Delete(token);
            throw new ImportException(ImportErrorCode.EmptyFile);
        }

        await File.WriteAllTextAsync(NameFileOf(token), Path.GetFileName(fileName), cancellationToken);
        return token;
    }

    public bool Exists(string token) => IsToken(token) && File.Exists(FileOf(token)) && File.Exists(NameFileOf(token));

    /// <summary>Gets the name that the file had where it came from.</summary>
    public string NameOf(string token) => Exists(token) ? File.ReadAllText(NameFileOf(token)) : string.Empty;

    public Stream Open(string token) =>
        Exists(token)
            ? new FileStream(FileOf(token), FileMode.Open, FileAccess.Read, FileShare.Read)
            : throw new ImportException(ImportErrorCode.UploadGone);

    public void Delete(string token)
    {
        if (IsToken(token))
        {
            File.Delete(FileOf(token));
            File.Delete(NameFileOf(token));
        }
    }

    /// <summary>Removes what earlier runs left behind.</summary>
    public void Clear()
    {
        foreach (var file in Directory.EnumerateFiles(_folder))
        {
            File.Delete(file);
        }
    }

    private static bool IsToken(string token) =>
        token is { Length: TokenBytes * 2 } && token.All(char.IsAsciiHexDigitLower);

    private string FileOf(string token) => Path.Combine(_folder, token + ".csv");

    private string NameFileOf(string token) => Path.Combine(_folder, token + ".name");
}
