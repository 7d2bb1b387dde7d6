using System.Text.Json;
using FunnelKit.Grading;
using FunnelKit.Scoring;
using FunnelKit.Stages;

namespace FunnelKit.Tool.Output;

/// <summary>Writes scores in JSON.</summary>
internal static class ScoreJson
{
    public static void Write(Utf8JsonWriter writer, ScoreAnswer answer)
    {
        writer.WriteCard("scorecard", answer.Card);
        writer.WriteOptional("grades", answer.Grades?.Scale.Id);
        if (answer.Grades is { } grades)
        {
            writer.WriteStartObject("leadsByGrade");
            foreach (var (grade, count) in grades.Scale.Grades.Zip(grades.Counts))
            {
                writer.WriteNumber(grade.Id, count);
            }

            writer.WriteEndObject();
        }

        writer.WriteStartArray("missingColumns");
        foreach (var column in answer.Leads.MissingColumns)
        {
            writer.WriteStringValue(column);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("leads");
        for (var place = 0; place < answer.Scores.Count; place++)
        {
            WriteLead(writer, answer, place);
        }

        writer.WriteEndArray();
        if (answer.BackTest is { } backTest)
        {
            BackTestJson.Write(writer, backTest, answer.Language.Tag);
        }

        writer.WriteRejectedRows("rejectedRows", answer.Report.RejectedRows, answer.Report.Complaints);
    }

    public static void WriteCard(this Utf8JsonWriter writer, string name, Scorecard card)
    {
        writer.WriteStartObject(name);
        writer.WriteString("id", card.Id);
        writer.WriteNumber("version", card.Version);
        writer.WriteString("contentHash", card.ContentHash);
        writer.WriteEndObject();
    }

    private static void WriteLead(Utf8JsonWriter writer, ScoreAnswer answer, int place)
    {
        var lead = answer.Leads.Table.Leads[place];
        var total = answer.Scores[place];
        writer.WriteStartObject();
        writer.WriteNumber("line", lead.Line);
        if (answer.HasIds)
        {
            writer.WriteString("id", lead.Id);
        }

        writer.WriteNumber("score", total);
        writer.WriteOptional("probability", answer.Card.Odds?.ProbabilityOf(total).Fraction);
        writer.WriteOptional("grade", answer.Grades?[place].Id);
        if (answer.Explains)
        {
            WriteExplanation(writer, answer, answer.Scores.Explain(place));
        }

        writer.WriteEndObject();
    }

    private static void WriteExplanation(Utf8JsonWriter writer, ScoreAnswer answer, Score score)
    {
        var language = answer.Language.Tag;
        writer.WriteNumber("lowestScore", score.Lowest);
        writer.WriteNumber("highestScore", score.Highest);
        writer.WriteOptional("lowestGrade", answer.Grades?.Scale.Grade(score.Lowest).Id);
        writer.WriteOptional("highestGrade", answer.Grades?.Scale.Grade(score.Highest).Id);
        writer.WriteString("explanation", score.ToString(language));
        writer.WriteStartArray("contributions");
        foreach (var part in score.Contributions)
        {
            var item = answer.Card.Characteristics.FirstOrDefault(item =>
                part.Kind == ContributionKind.Characteristic
                && string.Equals(item.Id, part.Id, StringComparison.Ordinal));
            writer.WriteStartObject();
            writer.WriteString("kind", JsonOutput.CamelCase(part.Kind));
            writer.WriteString("id", part.Id);
            writer.WriteNumber("points", part.Points);
            if (item is not null)
            {
                writer.WriteOptional("value", part.Value == FactValue.None ? null : part.Value.ToString());
                writer.WriteString("status", JsonOutput.CamelCase(part.Status));
                writer.WriteOptional("bin", BinName(part.Bin));
                writer.WriteOptional("betterBin", BinName(part.BetterBin));
                writer.WriteNumber("gain", part.Gain);
            }

            writer.WriteEndObject();

            string? BinName(Bin? bin) => bin is null ? null : item.BinName(bin, language);
        }

        writer.WriteEndArray();
    }
}
