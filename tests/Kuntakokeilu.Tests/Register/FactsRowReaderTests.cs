using System.Text;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Register;

public sealed class FactsRowReaderTests
{
    private const int Rows = 50_000;

    private static readonly string[] Columns =
    [
        .. FactsColumns.Required,
        "place_of_stay",
        "weekly_hours",
        "at_risk",
        "promoting_service",
        "temporary_protection",
        "redundancy_protection",
        "sex",
        "citizenship",
        "service_language",
        "benefit_payer",
        "benefit_days",
        "service_kind",
        "disability",
    ];

    /// <summary>Two readings of a row, one quick and one that explains, must not part.</summary>
    [Fact]
    public void A_row_is_taken_when_and_only_when_nothing_is_wrong_with_it()
    {
        HostileDice dice = new(7);
        string header = string.Join(',', Columns);
        FactsColumns columns = new(CsvHeader.Read(Chunks.Of(header + "\n"), "f", FactsColumns.Required, out _));
        FactsRowReader reader = new(columns);
        CsvLines lines = new(columns.Count);
        // One for all rows, as in the job: its arrays are for a million bytes.
        TextChunk chunk = new();
        int taken = 0;
        for (int i = 0; i < Rows; i++)
        {
            Dictionary<string, string> row = HostileHistory.FirstFacts(dice, "p", dice.Below(9));
            (row["date"], row["event"], row["birth_date"]) = ("2022-01-01", "start", "1970-01-01");
            if (dice.Chance(70))
                row = HostileLines.Spoiled(dice, row);
            chunk.Buffer = Encoding.UTF8.GetBytes(
                PlainCsv.WriteLine([.. Columns.Select(column => row[column])]) + "\n"
            );
            chunk.Length = chunk.Buffer.Length;
            chunk.Index();
            lines.Begin(chunk);
            Assert.True(lines.TryGet(0, out CsvRow read));

            bool isTaken = reader.TryRead(read, out _);
            ReadOnlySpan<byte> person = read[columns.Person];
            isTaken &= !person.IsEmpty && FieldForms.IsPerson(person);
            RowFault fault = reader.Diagnose(read);

            Assert.Equal(isTaken, fault.Code is RejectionCode.None);
            Assert.Equal(isTaken, fault.Field is null);
            taken += isTaken ? 1 : 0;
        }
        Assert.InRange(taken, Rows / 10, Rows / 2);
    }
}
