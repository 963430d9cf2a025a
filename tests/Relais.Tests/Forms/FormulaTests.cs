using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Forms.Formulas;
using Xunit;

namespace Relais.Tests.Forms;

public class FormulaTests
{
    [Theory]
    [InlineData("1 + 2 * 3", 7)]
    [InlineData("(1 + 2) * 3", 9)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("-2 * -3", 6)]
    [InlineData("min(4, 2, 8) + max(1, 5)", 7)]
    [InlineData("mean(2, 4)", 3)]
    [InlineData("if(dix > 3, 1, 2)", 1)]
    [InlineData("or_else(rien, 5)", 5)]
    [InlineData("round(2.345, 2)", 2.35)]
    [InlineData("sqrt(16) + abs(-2) + pow(2, 3) + ln(1) + exp(0)", 15)]
    [InlineData("count(codes)", 2)]
    [InlineData("years_between(jour, today)", 1)]
    [InlineData("months_since(jour)", 13.5)]
    [InlineData("days_between(jour, today)", 410)]
    [InlineData("past('sejour', 12)", 2)]
    public void It_reckons(string text, double expected) => Assert.Equal(expected, FormulaReader.Parse(text).Evaluate(Scope).Number, 10);

    [Theory]
    [InlineData("dix = 10 and not dix > 10", true)]
    [InlineData("code = 'a' or rien = 1", true)]
    [InlineData("code != 'a' and rien = 1", false)]
    [InlineData("rien = 1", null)]
    [InlineData("rien = 1 and dix = 10", null)]
    [InlineData("not rien = 1", null)]
    [InlineData("answered(rien)", false)]
    [InlineData("has(codes, 'x') and codes = 'y' and not codes = 'z'", true)]
    [InlineData("code in ('b', 'a')", true)]
    [InlineData("jour < '2025-01-15' or jour >= '2025-02-01'", false)]
    [InlineData("code > 3", null)]
    [InlineData("dix / 0 > 1", null)]
    [InlineData("ln(0) > 1", null)]
    public void It_decides_in_three_values(string text, bool? expected) => Assert.Equal(expected, FormulaReader.Parse(text).Evaluate(Scope).Truth);

    [Theory]
    [InlineData("1 +", "s’arrête trop tôt")]
    [InlineData("eval(1)", "« eval » n’existe pas")]
    [InlineData("1 + ; 2", "« ; » n’a pas de sens au caractère 5")]
    [InlineData("'ouvert", "n’est pas refermée")]
    [InlineData("min(1", "Il manque « ) »")]
    [InlineData("1 2", "« 2 » n’est pas attendu au caractère 3")]
    [InlineData("1.2.3", "n’est pas un nombre")]
    [InlineData("sqrt(1, 2)", "attend 1 valeur")]
    [InlineData("code in (3)", "n’est pas attendu")]
    [InlineData("", "s’arrête trop tôt")]
    public void What_is_wrong_is_said_in_french(string text, string said) => Assert.Contains(said, FormulaReader.Read(text).Wrong, StringComparison.Ordinal);

    [Fact]
    public void A_formula_too_deep_or_too_long_is_refused()
    {
        Assert.Contains("trop de parenthèses", FormulaReader.Read(new string('(', 900) + "1" + new string(')', 900)).Wrong, StringComparison.Ordinal);
        Assert.Contains("trop de signes", FormulaReader.Read(new string('-', 900) + "1").Wrong, StringComparison.Ordinal);
        Assert.Contains("trop de signes", FormulaReader.Read(string.Concat(Enumerable.Repeat("not ", 400)) + "dix").Wrong, StringComparison.Ordinal);
        Assert.Contains("dépasse", FormulaReader.Read(new string('1', 3_000)).Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var formula = Draw(new Random(seed), 5);
            Assert.Equal(formula, FormulaReader.Parse(formula.ToString()!));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_breaks_the_reader() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var (formula, wrong) = FormulaReader.Read(text ?? "");
            return (formula is null) != (wrong is null);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_is_said_in_french()
    {
        var words = new InWords(name => name == "dix" ? "Douleur" : name, (_, code) => code.ToUpperInvariant());

        Assert.Equal("« Douleur » est au moins 4 et « code » est « A »", words.Say(FormulaReader.Parse("dix >= 4 and code = 'a'")));
        Assert.Equal("le nombre de mois depuis « jour » dépasse 1", words.Say(FormulaReader.Parse("months_since(jour) > 1")));
    }

    private static readonly IScope Scope = new Given();

    private static Formula Draw(Random random, int depth) => (depth == 0 ? random.Next(3) : random.Next(10)) switch
    {
        0 => new NumberOf(random.Next(1000) / 8.0),
        1 => new TextOf("l'" + random.Next(9)),
        2 => new Named("q" + random.Next(9)),
        3 => new Negated(Draw(random, depth - 1)),
        4 => new NotOf(Draw(random, depth - 1)),
        5 => new Connected(random.Next(2) == 0, [Draw(random, depth - 1), Draw(random, depth - 1), Draw(random, depth - 1)]),
        6 => new Compared(Draw(random, depth - 1), (Comparison)random.Next(6), Draw(random, depth - 1)),
        7 => new OneOf(Draw(random, depth - 1), ["a", "b'c"]),
        8 => new Reckoned(Draw(random, depth - 1), "+-*/"[random.Next(4)], Draw(random, depth - 1)),
        _ => new Called("if", [Draw(random, depth - 1), Draw(random, depth - 1), Draw(random, depth - 1)]),
    };

    private sealed class Given : IScope
    {
        public LocalDate Today => new(2026, 3, 1);

        public Value Read(string name) => name switch
        {
            "dix" => Value.Of(10),
            "code" => Value.Of("a"),
            "codes" => Value.Of(["x", "y"]),
            "jour" => Value.Of(new LocalDate(2025, 1, 15)),
            _ => default,
        };

        public Value Past(string kind, double months) => Value.Of(months / 6);
    }
}
