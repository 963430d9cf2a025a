using System.Net;
using System.Runtime.CompilerServices;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using NodaTime;

namespace Relais.Platform.Files.Stores;

/// <summary>Blobs in an S3 bucket. Bytes pass through the local spool, because an S3 object is named before its bytes are known.</summary>
/// <remarks>Chunked signing is off: several makers do not speak it, and the bytes already carry their own authentication.</remarks>
internal sealed class S3FileStore(S3Options options, string folder) : IFileStore, IDisposable
{
    private readonly Spool _spool = new(Path.Combine(folder, "unfinished"));
    private readonly long _partBytes = options.PartMegabytes * 1024L * 1024;
    private readonly AmazonS3Client _client = new(
        new BasicAWSCredentials(options.AccessKey, options.SecretKey),
        new AmazonS3Config
        {
            ServiceURL = options.Endpoint,
            AuthenticationRegion = options.Region,
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
            MaxErrorRetry = 3,
        });

    public void Dispose() => _client.Dispose();

    public async Task<string> PutAsync(Func<Stream, CancellationToken, Task> write, CancellationToken ct)
    {
        var spooled = await _spool.WriteAsync(write, ct);
        try
        {
            await TalkAsync(() => spooled.Length <= _partBytes ? PutWholeAsync(spooled, ct) : PutInPartsAsync(spooled, ct));
            return spooled.Address;
        }
        finally
        {
            File.Delete(spooled.Path);
        }
    }

    public async Task<Stream> OpenAsync(string address, long from, CancellationToken ct)
    {
        var request = new GetObjectRequest { BucketName = options.Bucket, Key = address };
        if (from > 0)
        {
            request.ByteRange = new ByteRange($"bytes={from}-");
        }

        var response = await TalkAsync(() => _client.GetObjectAsync(request, ct));
        return response.ResponseStream;
    }

    public Task DeleteAsync(string address, CancellationToken ct) =>
        TalkAsync(() => _client.DeleteObjectAsync(options.Bucket, address, ct));

    public async IAsyncEnumerable<StoredBlob> ListAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var request = new ListObjectsV2Request { BucketName = options.Bucket };
        do
        {
            var page = await TalkAsync(() => _client.ListObjectsV2Async(request, ct));
            foreach (var blob in page.S3Objects ?? [])
            {
                yield return new StoredBlob(blob.Key, Instant.FromDateTimeUtc(blob.LastModified!.Value.ToUniversalTime()));
            }

            request.ContinuationToken = page.NextContinuationToken;
        }
        while (request.ContinuationToken is not null);
    }

    public void ClearUnfinished(Instant before) => _spool.Clear(before);

    private Task<PutObjectResponse> PutWholeAsync(Spooled spooled, CancellationToken ct) =>
        _client.PutObjectAsync(
            new PutObjectRequest { BucketName = options.Bucket, Key = spooled.Address, FilePath = spooled.Path, UseChunkEncoding = false }, ct);

    private async Task<PutObjectResponse> PutInPartsAsync(Spooled spooled, CancellationToken ct)
    {
        var upload = await _client.InitiateMultipartUploadAsync(options.Bucket, spooled.Address, ct);
        try
        {
            var parts = new List<PartETag>();
            for (var from = 0L; from < spooled.Length; from += _partBytes)
            {
                parts.Add(await PutPartAsync(spooled, upload.UploadId, from, parts.Count + 1, ct));
            }

            await _client.CompleteMultipartUploadAsync(
                new CompleteMultipartUploadRequest
                {
                    BucketName = options.Bucket, Key = spooled.Address, UploadId = upload.UploadId, PartETags = parts,
                },
                ct);
            return new PutObjectResponse();
        }
        catch
        {
            await _client.AbortMultipartUploadAsync(options.Bucket, spooled.Address, upload.UploadId, CancellationToken.None);
            throw;
        }
    }

    private async Task<PartETag> PutPartAsync(Spooled spooled, string upload, long from, int number, CancellationToken ct)
    {
        var response = await _client.UploadPartAsync(
            new UploadPartRequest
            {
                BucketName = options.Bucket,
                Key = spooled.Address,
                UploadId = upload,
                PartNumber = number,
                FilePath = spooled.Path,
                FilePosition = from,
                PartSize = Math.Min(_partBytes, spooled.Length - from),
                UseChunkEncoding = false,
            },
            ct);
        return new PartETag(number, response.ETag);
    }

    private static async Task<T> TalkAsync<T>(Func<Task<T>> talk)
    {
        try
        {
            return await talk();
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound && e.ErrorCode == "NoSuchKey")
        {
            throw new FileNotFoundException("No such blob.", e);
        }
        catch (Exception e) when (e is AmazonServiceException or AmazonClientException or HttpRequestException)
        {
            throw new IOException("The S3 store does not answer.", e);
        }
    }
}
