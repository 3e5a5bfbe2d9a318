using System.Buffers;
using System.Text;
using System.Text.Json;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Money.Exporting;

/// <summary>A file of rows with named columns, as CSV or as an array of objects in JSON.</summary>
internal sealed class LedgerFile : IDisposable
{
    private const int Enough = 1 << 18;

    private readonly OutputFile file;
    private readonly IReadOnlyList<string> columns;
    private readonly bool isJson;
    private readonly ArrayBufferWriter<byte> text = new(Enough);
    private bool hasRows;

    private LedgerFile(string folder, string name, IReadOnlyList<string> columns, bool isJson)
    {
        file = new(folder, isJson ? Path.ChangeExtension(name, ".json") : name);
        this.columns = columns;
        this.isJson = isJson;
        text.Write(Encoding.UTF8.GetBytes(isJson ? "[" : $"{string.Join(',', columns)}\n"));
    }

    internal static LedgerFile Ledger(string folder, bool isJson) =>
        new(folder, LedgerColumns.Ledger, LedgerColumns.Names, isJson);

    internal static LedgerFile Balances(string folder, bool isJson) =>
        new(folder, LedgerColumns.Balances, LedgerColumns.BalanceNames, isJson);

    internal void Write(IReadOnlyList<string> values)
    {
        if (isJson)
            WriteObject(values);
        else
            WriteLine(values);
        hasRows = true;
        if (text.WrittenCount < Enough / 2)
            return;
        file.Append(text.WrittenSpan);
        text.ResetWrittenCount();
    }

    internal void Keep()
    {
        if (isJson)
            text.Write("\n]\n"u8);
        file.Append(text.WrittenSpan);
        file.Keep();
    }

    public void Dispose() => file.Dispose();

    private void WriteLine(IReadOnlyList<string> values)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (i > 0)
                text.Write(","u8);
            // A reason is somebody's words, and people open the file in a spreadsheet.
            CsvText.AppendHarmless(text, Encoding.UTF8.GetBytes(values[i]));
        }
        text.Write("\n"u8);
    }

    /// <summary>Texts, so that no reader rounds cents; the number of the row is a number, and what is not there is null.</summary>
    private void WriteObject(IReadOnlyList<string> values)
    {
        text.Write(hasRows ? ",\n"u8 : "\n"u8);
        using Utf8JsonWriter json = new(text);
        json.WriteStartObject();
        for (int i = 0; i < values.Count; i++)
            if (values[i].Length == 0)
                json.WriteNull(columns[i]);
            else if (columns[i] == "seq")
                json.WriteNumber(columns[i], long.Parse(values[i]));
            else
                json.WriteString(columns[i], values[i]);
        json.WriteEndObject();
    }
}
