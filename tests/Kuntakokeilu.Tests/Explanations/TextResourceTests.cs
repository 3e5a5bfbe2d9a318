using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Tests.Explanations;

public sealed partial class TextResourceTests
{
    public static TheoryData<string> Keys => [.. Texts.All.Keys];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_text_is_in_three_languages_with_the_same_places(string key)
    {
        Dictionary<string, string> text = Texts.All[key];
        Assert.Equal(Texts.Languages, text.Keys);
        Assert.DoesNotContain(text.Values, string.IsNullOrWhiteSpace);
        Assert.Single(
            text.Values.Select(t => string.Join(' ', PlaceForm().Matches(t).Select(m => m.Value).Order())).Distinct()
        );
    }

    [Fact]
    public void Every_key_that_the_code_can_make_has_a_text() =>
        Assert.DoesNotContain(MadeKeys.All, key => !Texts.All.ContainsKey(key));

    [Fact]
    public void Every_key_that_is_written_in_the_code_has_a_text() =>
        Assert.DoesNotContain(
            Asked().Matches(Code()).Select(match => match.Groups[1].Value).Distinct(),
            key => !Texts.All.ContainsKey(key)
        );

    [Fact]
    public void Every_text_is_used()
    {
        string code = Code();
        string[] made = [.. MadeKeys.All];

        Assert.DoesNotContain(Texts.All.Keys.Except(made), key => !IsNamedIn(code, key));
    }

    [Fact]
    public void An_unknown_key_a_missing_translation_and_an_unknown_language_throw()
    {
        Assert.Throws<KeyNotFoundException>(() => Texts.For("fi")["no.such.key"]);
        Assert.Throws<ArgumentException>(() => Texts.For("de"));
    }

    [Theory]
    [InlineData("24 §", "24 §", "24 §", "section 24")]
    [InlineData("5 § 1 mom", "5 §:n 1 momentti", "5 § 1 mom.", "section 5, subsection 1")]
    [InlineData("5 § 3-4 mom", "5 §:n 3 ja 4 momentti", "5 § 3 och 4 mom.", "section 5, subsections 3 and 4")]
    [InlineData("2 § 4 k", "2 §:n 4 kohta", "2 § 4 punkten", "section 2, paragraph 4")]
    [InlineData(
        "4 § 1 mom 2 k",
        "4 §:n 1 momentin 2 kohta",
        "4 § 1 mom. 2 punkten",
        "section 4, subsection 1, paragraph 2"
    )]
    [InlineData(
        "24 §, 4 § 3 mom",
        "24 § ja 4 §:n 3 momentti",
        "24 § och 4 § 3 mom.",
        "section 24 and section 4, subsection 3"
    )]
    [InlineData(
        "3 §, 4 §, 24 § 1 mom",
        "3 §, 4 § ja 24 §:n 1 momentti",
        "3 §, 4 § och 24 § 1 mom.",
        "section 3, section 4 and section 24, subsection 1"
    )]
    public void A_citation_has_the_form_of_its_language(string citation, string fi, string sv, string en) =>
        Assert.Equal([fi, sv, en], Texts.Languages.Select(l => Citation.Render(citation, Texts.For(l))));

    [Fact]
    public void Every_provision_can_be_cited() =>
        Assert.All(LawBook.Provisions, p => Assert.NotEmpty(Citation.Parse(p.Citation)));

    [Fact]
    public void Dates_and_numbers_have_the_form_of_their_language()
    {
        DateOnly day = new(2021, 3, 1);
        Assert.Equal(["1.3.2021", "1.3.2021", "1 March 2021"], Texts.Languages.Select(l => Texts.For(l).Date(day)));
        Assert.Equal(["17,5", "17,5", "17.5"], Texts.Languages.Select(l => Texts.For(l).Number(17.50m)));
        Assert.Equal(["4,0", "4,0", "4.0"], Texts.Languages.Select(l => Texts.For(l).Mean(4m)));
    }

    /// <summary>
    /// As a whole, or by its prefix with the last word put in: <c>$"fact.{fact}"</c> and <c>Line("status"</c>.
    /// </summary>
    internal static bool IsNamedIn(string code, string key)
    {
        int dot = key.LastIndexOf('.');
        return code.Contains($"\"{key}\"", StringComparison.Ordinal)
            || code.Contains($"\"{key[..dot]}.{{", StringComparison.Ordinal)
                && code.Contains($"\"{key[(dot + 1)..]}\"", StringComparison.Ordinal);
    }

    internal static string Source([CallerFilePath] string test = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(test)!, "../../../src"));

    private static string Code() =>
        string.Concat(
            from kind in (string[])["*.cs", "*.cshtml"]
            from file in Directory.EnumerateFiles(Source(), kind, SearchOption.AllDirectories)
            select File.ReadAllText(file)
        );

    /// <summary>T["key", t["key" or texts["key", not a prefix that is added to.</summary>
    [GeneratedRegex("""\b(?:T|t|texts)\[\s*"([a-z0-9_.]+)"[\],]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex PlaceForm();
}
