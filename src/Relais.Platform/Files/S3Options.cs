namespace Relais.Platform.Files;

/// <summary>An S3 bucket, of any maker.</summary>
public sealed record S3Options
{
    /// <summary>The service's address: <c>https://s3.example.fr</c>.</summary>
    public string Endpoint { get; init; } = "";

    /// <summary>The bucket, which must exist.</summary>
    public string Bucket { get; init; } = "";

    /// <summary>The region to sign for.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The access key's name.</summary>
    public string AccessKey { get; init; } = "";

    /// <summary>The access key's secret.</summary>
    public string SecretKey { get; init; } = "";

    /// <summary>The size of one part of a large upload, in MiB: 5 to 512, 16 unless told.</summary>
    public int PartMegabytes { get; init; } = 16;

    internal void Validate()
    {
        if (!Uri.TryCreate(Endpoint, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException("Files:S3:Endpoint must be an http or https address.");
        }

        if (Bucket.Length == 0 || Region.Length == 0 || AccessKey.Length == 0 || SecretKey.Length == 0)
        {
            throw new ArgumentException("Files:S3 needs Bucket, Region, AccessKey and SecretKey.");
        }

        if (PartMegabytes is < 5 or > 512)
        {
            throw new ArgumentException("Files:S3:PartMegabytes must be between 5 and 512.");
        }
    }
}
