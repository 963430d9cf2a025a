using Relais.Platform.Journal;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Journal;

public sealed class SealCopyTestsOnSqlite : SealCopyTests<RelaisApp>;

public sealed class SealCopyTestsOnPostgres : SealCopyTests<PostgresApp>;

/// <summary>Seals copied outside the database show what the database alone cannot.</summary>
public abstract class SealCopyTests<TApp> : JournalTests<TApp>
    where TApp : RelaisApp, new()
{
    [Fact]
    public async Task Every_tampering_is_found_even_by_somebody_who_holds_the_key()
    {
        await Scene.SealedAsync(5, 1, 7, 4);
        await Scene.CopiedAsync();
        var lines = await Scene.LinesAsync();
        var random = new Random(20261122);
        for (var round = 0; round < 60; round++)
        {
            var (one, other) = (lines[random.Next(lines.Count - 1)], lines[^1]);
            Func<Tampering, Task> tampering = (round % 4) switch
            {
                0 => with => with.ChangeAsync(one),
                1 => with => with.RemoveAsync(one),
                2 => with => with.SlipInAsync(one),
                _ => with => with.SwapAsync(one, other),
            };
            var (alone, _) = await Scene.TamperAsync(tampering);
            Assert.True(alone.Broken is not null, $"Round {round} was not seen by the seals.");

            var (rewritten, compared) = await Scene.TamperAsync(async with =>
            {
                await tampering(with);
                await with.SealAgainAsync();
            });
            Assert.Null(rewritten.Broken);
            Assert.True(compared.Broken is not null, $"Round {round}, sealed again, was not seen by the copy.");
        }
    }

    [Fact]
    public async Task The_first_line_that_was_rewritten_with_the_key_is_named()
    {
        await Scene.SealedAsync(4, 6, 3);
        await Scene.CopiedAsync();
        var lines = await Scene.LinesAsync();
        foreach (var line in new[] { lines[0], lines[6], lines[^1] })
        {
            var (_, compared) = await Scene.TamperAsync(async with =>
            {
                await with.ChangeAsync(line);
                await with.SealAgainAsync();
            });
            Assert.Contains($"première ligne touchée : la ligne {line}", compared.Broken, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tail_cut_with_its_seals_is_seen_by_the_copy_alone()
    {
        await Scene.SealedAsync(3, 2, 4);
        var held = (await Scene.CopiedAsync()).Number!.Value;
        var lines = await Scene.LinesAsync();
        var (alone, compared) = await Scene.TamperAsync(async with =>
        {
            await with.CutSealsAsync(held);
            await with.CutAsync(lines[^4]);
        });
        Assert.Null(alone.Broken);
        Assert.Contains($"coupé après le sceau n° {held - 1}", compared.Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_touched_is_intact_and_compared_to_the_last_seal()
    {
        await Scene.SealedAsync(3, 2);
        var state = await Scene.CopiedAsync();
        await Scene.SealedAsync(1);
        await Scene.CopyAsync(state);
        var verdict = await Scene.VerifyAsync(Scene.Copy);
        Assert.Null(verdict.Broken);
        Assert.Equal([verdict.Checkpoints], verdict.Compared);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("removed")]
    [InlineData("exchanged")]
    [InlineData("repeated")]
    [InlineData("last")]
    public async Task A_copy_that_was_touched_is_said_to_be_broken(string how)
    {
        await Scene.SealedAsync(2, 2, 2);
        await Scene.CopiedAsync();
        var lines = (await File.ReadAllLinesAsync(Scene.Copy.Path, Ct)).ToList();
        switch (how)
        {
            case "changed": lines[1] = lines[1].Replace("\"upTo\":", "\"upTo\":1", StringComparison.Ordinal); break;
            case "removed": lines.RemoveAt(1); break;
            case "exchanged": (lines[0], lines[1]) = (lines[1], lines[0]); break;
            case "repeated": lines.Insert(1, lines[0]); break;
            default: lines[^1] = lines[^1][..^1] + " }"; lines[^1] = lines[^1].Replace("Z\"", "1Z\"", StringComparison.Ordinal); break;
        }

        await File.WriteAllLinesAsync(Scene.Copy.Path, lines, Ct);
        Assert.Contains("la copie n° 1 est elle-même rompue", (await Scene.VerifyAsync(Scene.Copy)).Broken, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_write_cut_at_any_byte_is_taken_up_again()
    {
        await Scene.SealedAsync(2, 3, 2);
        await Scene.CopiedAsync();
        var whole = await File.ReadAllBytesAsync(Scene.Copy.Path, Ct);
        var random = new Random(7);
        for (var round = 0; round < 40; round++)
        {
            await File.WriteAllBytesAsync(Scene.Copy.Path, whole[..random.Next(whole.Length)], Ct);
            Assert.Null((await Scene.VerifyAsync(Scene.Copy)).Broken);
            await Scene.CopiedAsync();
            var verdict = await Scene.VerifyAsync(Scene.Copy);
            Assert.Null(verdict.Broken);
            Assert.Equal([verdict.Checkpoints], verdict.Compared);
        }
    }

    [Fact]
    public async Task Nothing_is_added_to_a_copy_of_another_journal()
    {
        await Scene.SealedAsync(2, 2);
        await Scene.CopiedAsync();
        var last = (await File.ReadAllLinesAsync(Scene.Copy.Path, Ct))[^1];
        var forged = SealLine.Read(last)!;
        var other = JournalCheckpoint.Seal(null, forged.Print.UpTo, forged.Leaves, forged.Print.At, new byte[32]);
        await File.WriteAllTextAsync(Scene.Copy.Path, SealLine.Write(other) + "\n", Ct);
        var length = new FileInfo(Scene.Copy.Path).Length;

        var state = await Scene.CopiedAsync();
        Assert.True(state.Disagrees);
        Assert.Equal(length, new FileInfo(Scene.Copy.Path).Length);
    }

    [Fact]
    public async Task Many_nodes_on_one_copy_write_each_seal_once()
    {
        await Scene.SealedAsync(1, 1, 1, 1, 1);
        await Parallel.ForAsync(0, 20, Ct, async (_, _) => await Scene.CopiedAsync());
        var verdict = await Scene.VerifyAsync(Scene.Copy);
        Assert.Null(verdict.Broken);
        Assert.Equal([verdict.Checkpoints], verdict.Compared);
    }

    [Fact]
    public async Task A_missing_folder_is_never_made()
    {
        await Scene.SealedAsync(1);
        var state = new CopyState(new SealCopy(1, Path.Combine(Scene.Folder, "absent", SealCopy.FileName)));
        await Assert.ThrowsAsync<DirectoryNotFoundException>(() => Scene.CopyAsync(state));
        Assert.Empty(System.IO.Directory.GetDirectories(Scene.Folder));
        Assert.Null(state.Number);
    }
}
