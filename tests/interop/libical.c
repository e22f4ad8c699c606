/* Reads calendar files with libical: for each, its entries as JSON. */
#include <libical/ical.h>
#include <stdio.h>
#include <stdlib.h>

static void text(const char *value) {
    if (!value) { printf("null"); return; }
    putchar('"');
    for (const unsigned char *at = (const unsigned char *)value; *at; at++) {
        if (*at == '"' || *at == '\\') printf("\\%c", *at);
        else if (*at < 0x20) printf("\\u%04x", *at);
        else putchar(*at);
    }
    putchar('"');
}

static void seconds(struct icaltimetype when) {
    if (icaltime_is_null_time(when)) printf("null");
    else printf("%lld", (long long)icaltime_as_timet_with_zone(when, when.zone));
}

static void entry(icalcomponent *each, const char *kind, int first) {
    printf("%s[\"%s\",", first ? "" : ",", kind);
    text(icalcomponent_get_uid(each)); putchar(',');
    seconds(icalcomponent_get_dtstart(each)); putchar(',');
    seconds(*kind == 'V' && kind[1] == 'E' ? icalcomponent_get_dtend(each) : icalcomponent_get_due(each)); putchar(',');
    text(icalcomponent_get_summary(each)); putchar(',');
    text(icalcomponent_get_description(each)); putchar(',');
    text(icalcomponent_get_location(each)); putchar(']');
}

static char *content(const char *path) {
    FILE *file = fopen(path, "rb");
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *data = malloc(size + 1);
    data[fread(data, 1, size, file)] = 0;
    fclose(file);
    return data;
}

int main(int count, char **paths) {
    putchar('{');
    for (int number = 1; number < count; number++) {
        icalcomponent *calendar = icalparser_parse_string(content(paths[number]));
        int first = 1;
        printf("%s\"%s\":[", number > 1 ? "," : "", paths[number]);
        for (icalcomponent *each = icalcomponent_get_first_component(calendar, ICAL_ANY_COMPONENT); each;
             each = icalcomponent_get_next_component(calendar, ICAL_ANY_COMPONENT)) {
            icalcomponent_kind kind = icalcomponent_isa(each);
            if (kind != ICAL_VEVENT_COMPONENT && kind != ICAL_VTODO_COMPONENT) continue;
            entry(each, kind == ICAL_VEVENT_COMPONENT ? "VEVENT" : "VTODO", first);
            first = 0;
        }
        putchar(']');
        if (icalcomponent_count_errors(calendar)) fprintf(stderr, "%s: libical reports errors\n", paths[number]);
    }
    puts("}");
    return 0;
}
