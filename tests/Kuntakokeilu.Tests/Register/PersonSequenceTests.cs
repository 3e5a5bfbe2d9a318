using System.Text;
using CsCheck;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Tests.Register;

public sealed class PersonSequenceTests
{
    [Theory]
    [InlineData("a b c", "New New New")]
    [InlineData("a a b", "New New")]
    [InlineData("a b a", "New New NotContiguous")]
    [InlineData("a b a b", "New New NotContiguous Continues")]
    [InlineData("b a c", "New New New")]
    [InlineData("b a b a c b", "New New NotContiguous Continues New NotContiguous")]
    public void A_person_is_new_goes_on_or_stands_apart(string persons, string places) =>
        Assert.Equal(places, string.Join(' ', PlacesOf([persons.Split(' ')])));

    [Fact]
    public void A_person_goes_on_in_the_next_chunk() =>
        Assert.Equal(
            ["New", "New", "Continues", "New", "NotContiguous"],
            PlacesOf([
                ["a", "b"],
                ["b", "c", "a"],
            ])
        );

    [Fact]
    public void Growing_and_disordered_identifiers_are_told_alike()
    {
        Gen<string[]> growing = Gen.Int[0, 300].Array[1, 60].Select(ids => ids.Order().Select(Id).ToArray());
        Gen<string[]> disordered = Gen.Int[0, 300].Array[1, 60].Select(ids => ids.Select(Id).ToArray());
        Gen.OneOf(growing, disordered)
            .Array[1, 8]
            .Sample(chunks => Assert.Equal(Plainly(chunks), PlacesOf(chunks)), iter: 1_000);
    }

    private static string Id(int number) => $"P{number:0000}";

    private static List<string> Plainly(string[][] chunks)
    {
        HashSet<string> seen = [];
        List<string> places = [];
        string? current = null;
        foreach (string[] chunk in chunks)
        {
            string? before = null;
            foreach (string person in chunk)
            {
                if (person != before)
                    places.Add(
                        person == current ? "Continues"
                        : seen.Contains(person) ? "NotContiguous"
                        : "New"
                    );
                before = person;
                if (seen.Add(person))
                    current = person;
            }
        }
        return places;
    }

    private static List<string> PlacesOf(string[][] chunks)
    {
        using PersonSequence sequence = new();
        List<string> places = [];
        foreach (string[] persons in chunks)
        {
            FactsChunk chunk = ChunkOf(persons);
            sequence.Place(chunk);
            foreach (PersonRun run in chunk.Runs)
                places.Add(run.Place.ToString());
        }
        return places;
    }

    private static FactsChunk ChunkOf(string[] persons)
    {
        StringBuilder text = new(string.Join(',', FactsColumns.Required) + "\n");
        foreach (string person in persons)
            text.Append(person).Append(",2021-03-01,start,1990-01-01,091,2,no,fi,no\n");
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        TextChunk first = new() { Buffer = bytes, Length = bytes.Length };
        FactsChunk chunk = new(new(CsvHeader.Read(first, "facts.csv", FactsColumns.Required, out _)));
        chunk.Text.Take(first);
        chunk.Read(skipLines: 1);
        return chunk;
    }
}
