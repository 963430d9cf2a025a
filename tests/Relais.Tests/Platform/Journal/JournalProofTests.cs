using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Journal;

public sealed class JournalProofTestsOnSqlite : JournalProofTests<RelaisApp>;

public sealed class JournalProofTestsOnPostgres : JournalProofTests<PostgresApp>;

/// <summary>One line of the journal is proven to somebody who has neither the database nor its key.</summary>
public abstract class JournalProofTests<TApp> : JournalTests<TApp>
    where TApp : RelaisApp, new()
{
    [Fact]
    public async Task Every_sealed_line_is_proven_against_the_copy()
    {
        await Scene.SealedAsync(5, 1, 8);
        var lines = await Scene.LinesAsync();
        foreach (var line in lines)
        {
            var proof = JournalProof.Read((await ProveAsync(line)).Write());
            Assert.NotNull(proof);
            await Scene.CopiedAsync();
            Assert.Equal(Scene.Copy.FingerprintOf(proof.Seal.Number), proof.Seal.Fingerprint);
        }

        Assert.True((await Scene.LinesAsync()).Count >= lines.Count * 2, "Making a proof is a line of the journal.");
    }

    [Fact]
    public async Task A_proof_with_any_fact_changed_proves_nothing()
    {
        await Scene.SealedAsync(6);
        var text = (await ProveAsync((await Scene.LinesAsync())[^1])).Write();
        var leaves = Leaves(JsonNode.Parse(text)!).Count;
        Assert.True(leaves >= 16);
        for (var i = 0; i < leaves; i++)
        {
            var changed = JsonNode.Parse(text)!;
            var leaf = Leaves(changed)[i];
            leaf.ReplaceWith(Changed(leaf));
            Assert.True(JournalProof.Read(changed.ToJsonString()) is null, $"{leaf.GetPath()} can be changed.");
        }

        Assert.NotNull(JournalProof.Read(JsonNode.Parse(text)!.ToJsonString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"format\":\"relais journal proof 1\",\"row\":null,\"seal\":null,\"index\":0,\"path\":null}")]
    [InlineData("{\"format\":\"relais journal proof 1\",\"row\":{},\"seal\":{},\"index\":-1,\"path\":[null]}")]
    public void What_is_not_a_proof_is_said_not_to_be(string text) => Assert.Null(JournalProof.Read(text));

    [Fact]
    public async Task A_line_that_is_unknown_unsealed_or_altered_has_no_proof()
    {
        await Scene.SealedAsync(3);
        Assert.Equal("journal.no-such-line", await RefusedAsync(long.MaxValue));
        var lines = await Scene.LinesAsync();
        await App.InScopeAsync(async scope => await new Tampering(scope.GetRequiredService<RelaisDb>(), []).ChangeAsync(lines[0]));
        Assert.Equal("journal.not-what-was-sealed", await RefusedAsync(lines[0]));

        await App.InScopeAsync(async scope => await new Tampering(scope.GetRequiredService<RelaisDb>(), []).CutSealsAsync(1));
        Assert.Equal("journal.not-sealed-yet", await RefusedAsync(lines[1]));
    }

    private static JsonNode Changed(JsonNode leaf) => leaf.GetValueKind() switch
    {
        JsonValueKind.Number => JsonValue.Create(leaf.GetValue<long>() + 1),
        _ when leaf.GetPath().EndsWith(".at", StringComparison.Ordinal) => JsonValue.Create(leaf.GetValue<string>().Replace("2026", "2027", StringComparison.Ordinal)),
        _ => JsonValue.Create(Other(leaf.GetValue<string>())),
    };

    /// <summary>The same length, still hexadecimal where it was.</summary>
    private static string Other(string text) => (text[0] == '0' ? '1' : '0') + text[1..];

    private static List<JsonValue> Leaves(JsonNode node) => node switch
    {
        JsonObject some => [.. some.Where(pair => pair.Value is not null).SelectMany(pair => Leaves(pair.Value!))],
        JsonArray some => [.. some.SelectMany(value => Leaves(value!))],
        _ => [(JsonValue)node],
    };

    private Task<JournalProof> ProveAsync(long line) =>
        App.InScopeAsync(scope => scope.GetRequiredService<JournalProofs>().MakeAsync(line, Act.OfRelais(App.Clock.GetCurrentInstant()), Ct));

    private async Task<string> RefusedAsync(long line) => (await Assert.ThrowsAsync<RefusedException>(() => ProveAsync(line))).Refusal.Code;
}

/// <summary>Seals made years ago go on verifying: what they cover is written down here.</summary>
public sealed class OldSealTests
{
    private static readonly Instant At = Instant.FromUnixTimeMilliseconds(1772438400123);

    private static readonly JournalFacts Facts = new(
        Guid.Parse("019400000000700080000000000000aa"), At, Guid.Parse("0194000000007000800000000000000b"), null, "request.read", "request/l’été", null, "abc", "127.0.0.1");

    [Fact]
    public void A_line_hashes_as_it_always_did() =>
        Assert.Equal("3727402dc4408b42e39cb77f9363ac2bf0e83fb8fad5cc4b923ea5bd52e875d3", Convert.ToHexStringLower(Facts.ComputeHash()));

    [Fact]
    public void A_seal_links_as_it_always_did()
    {
        byte[] leaves = [.. Facts.ComputeHash(), .. Facts.ComputeHash()], key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        Assert.Equal("4fca51f0c45962d0de8798871f07318a7c325417f951d805f77f151de10239aa", Convert.ToHexStringLower(JournalCheckpoint.Seal(null, 7, leaves, At, key).Link));
    }
}
