-- Functions on text. What each answers is told by the constant of the same name in TextFunction.
-- A macro is pasted into every call: an argument that would be pasted more than once is bound to a lambda's parameter first.

-- upper_text
CREATE OR REPLACE MACRO landfall.upper_text(s) AS
  -- The sharp s stays; meanwhile two characters that no text may hold stand for it.
  replace(upper(replace(s, 'ß', chr(64976) || chr(64977))), chr(64976) || chr(64977), 'ß');
-- lower_text
CREATE OR REPLACE MACRO landfall.lower_text(s) AS lower(s);
-- space_characters
CREATE OR REPLACE MACRO landfall.space_characters() AS E' \t\n\x0B\f\r';
-- letters
CREATE OR REPLACE MACRO landfall.letters() AS
  -- The alphabets of ASCII, Latin-1 and beyond, without the blocks of punctuation and symbols among them.
  'A-Za-z\x{AA}\x{B5}\x{BA}\x{C0}-\x{D6}\x{D8}-\x{F6}\x{F8}-\x{1FFF}\x{2C00}-\x{2DFF}\x{2E80}-\x{2FFF}\x{3040}-\x{D7FF}'
  || '\x{F900}-\x{FDFF}\x{FE70}-\x{FEFE}\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{FF66}-\x{FFDC}\x{10000}-\x{1CFFF}\x{20000}-\x{3FFFF}';
-- word_characters
CREATE OR REPLACE MACRO landfall.word_characters() AS
  '0-9' || landfall.letters();
-- word_runs
CREATE OR REPLACE MACRO landfall.word_runs() AS
  '[' || landfall.word_characters() || ']+|[^' || landfall.word_characters() || ']+';
-- characters
CREATE OR REPLACE MACRO landfall.characters(s) AS string_split(s, '');
-- join_text
CREATE OR REPLACE MACRO landfall.join_text(parts) AS array_to_string(parts, '');
-- contains_text
CREATE OR REPLACE MACRO landfall.contains_text(s, t) AS contains(s, t);
-- starts_with_text
CREATE OR REPLACE MACRO landfall.starts_with_text(s, t) AS starts_with(s, t);
-- ends_with_text
CREATE OR REPLACE MACRO landfall.ends_with_text(s, t) AS ends_with(s, t);
-- find_text
CREATE OR REPLACE MACRO landfall.find_text(s, t) AS CAST(strpos(s, t) AS INTEGER);
-- find_nth_text
CREATE OR REPLACE MACRO landfall.find_nth_text(s, t, start, n) AS
  list_transform([{'s': s, 't': t, 'start': CAST(start AS BIGINT), 'n': CAST(n AS BIGINT)}], lambda a: CASE
    WHEN a.s IS NULL OR a.t IS NULL OR a.start IS NULL OR a.n IS NULL THEN NULL
    WHEN a.t = '' OR a.n < 1 OR a.n > length(a.s) OR NOT contains(a.s, a.t) THEN 0
    WHEN a.start BETWEEN 0 AND 1 AND a.n = 1 THEN CAST(strpos(a.s, a.t) AS INTEGER)
    ELSE CAST(coalesce(list_filter(
        range(
          CASE WHEN a.start > 1 THEN least(a.start, length(a.s) + 1) ELSE 1 END,
          length(a.s) - length(a.t) + 2 + CASE
            WHEN a.start < 0 THEN least(greatest(a.start, -length(a.s) - 1) + length(a.t), 0) ELSE 0 END),
        lambda p: substr(a.s, p, length(a.t)) = a.t)[CASE WHEN a.start < 0 THEN -a.n ELSE a.n END], 0) AS INTEGER)
  END)[1];
-- replace_text
CREATE OR REPLACE MACRO landfall.replace_text
  (s, t, r) AS replace(s, t, r),
  (s, t, r, flag) AS list_transform([{'s': s, 't': t, 'r': r}], lambda a: CASE
    WHEN a.s IS NULL OR a.t IS NULL OR a.r IS NULL THEN NULL
    WHEN a.t = '' OR NOT contains(lower(a.s), lower(a.t)) THEN a.s
    ELSE array_to_string(list_transform(
        list_zip(
          string_split(lower(a.s), lower(a.t)),
          range(len(string_split(lower(a.s), lower(a.t))))),
        lambda piece: CASE WHEN piece[2] > 0 THEN a.r ELSE '' END || substr(a.s,
          1 + piece[2] * length(a.t)
            + CAST(coalesce(list_sum(list_transform(string_split(lower(a.s), lower(a.t))[1:piece[2]], lambda p: length(p))), 0)
              AS BIGINT),
          length(piece[1]))), '')
  END)[1];
-- replace_first_text
CREATE OR REPLACE MACRO landfall.replace_first_text(s, t, r) AS
  list_transform([{'s': s, 't': t, 'r': r}], lambda a: CASE
    WHEN a.r IS NULL THEN NULL
    WHEN a.t = '' OR strpos(a.s, a.t) = 0 THEN a.s
    ELSE substr(a.s, 1, strpos(a.s, a.t) - 1) || a.r || substr(a.s, strpos(a.s, a.t) + length(a.t))
  END)[1];
-- replace_characters
CREATE OR REPLACE MACRO landfall.replace_characters
  (s, characters, r) AS translate(s, characters, repeat(left(r, 1), length(characters))),
  (s, characters, r, flag) AS translate(s,
    characters || lower(characters) || landfall.upper_text(characters),
    repeat(left(r, 1), length(characters) * 3));
-- slice_text
CREATE OR REPLACE MACRO landfall.slice_text(s, start, n) AS
  substr(s,
    CASE WHEN start < 1 THEN 1 WHEN start > 2147483647 THEN 2147483647 ELSE start END,
    CASE WHEN n < 0 THEN 0 WHEN n > 2147483647 THEN 2147483647 ELSE n END);
-- slice_signed
CREATE OR REPLACE MACRO landfall.slice_signed(s, start, n) AS
  list_transform([{'s': s, 'start': CAST(start AS BIGINT), 'n': CAST(n AS BIGINT)}], lambda a: CASE
    WHEN a.s IS NULL OR a.start IS NULL OR a.n IS NULL THEN NULL
    WHEN a.n < 1 OR a.start > length(a.s) OR a.start < -length(a.s) THEN ''
    WHEN a.start >= 0 THEN substr(a.s, greatest(a.start, 1), least(a.n, 2147483647))
    ELSE substr(a.s, length(a.s) + a.start + 1, least(a.n, 2147483647))
  END)[1];
-- slice_signed_text
CREATE OR REPLACE MACRO landfall.slice_signed_text
  (s, start) AS landfall.slice_signed(s, start, 2147483647),
  (s, start, n) AS landfall.slice_signed(s, start, n);
-- last_characters
CREATE OR REPLACE MACRO landfall.last_characters(s, n) AS
  right(s, CASE WHEN n < 0 THEN 0 WHEN n > 2147483647 THEN 2147483647 ELSE n END);
-- count_outside
CREATE OR REPLACE MACRO landfall.count_outside(s, characters) AS
  -- The characters become one, whose place is looked for.
  CAST(CASE
    WHEN strpos(translate(s, characters, repeat(left(characters, 1), length(characters))), left(characters, 1)) = 0
      OR characters = '' THEN length(s)
    ELSE strpos(translate(s, characters, repeat(left(characters, 1), length(characters))), left(characters, 1)) - 1
  END AS INTEGER);
-- before_any_of
CREATE OR REPLACE MACRO landfall.before_any_of(s, characters) AS
  list_transform([{'s': s, 'set': characters}], lambda a: left(a.s, landfall.count_outside(a.s, a.set)))[1];
-- after_any_of
CREATE OR REPLACE MACRO landfall.after_any_of(s, characters) AS
  list_transform([{'s': s, 'set': characters}], lambda a: substr(a.s, landfall.count_outside(a.s, a.set) + 2))[1];
-- split_text
CREATE OR REPLACE MACRO landfall.split_text(s, delimiters) AS
  list_transform([{'s': s, 'set': delimiters}], lambda a: CASE
    WHEN a.s IS NULL OR a.set = '' THEN [a.s]
    ELSE string_split(translate(a.s, a.set, repeat(left(a.set, 1), length(a.set))), left(a.set, 1))
  END)[1];
-- piece_of_text
CREATE OR REPLACE MACRO landfall.piece_of_text(s, characters, n) AS
  landfall.split_text(s, characters)[CASE WHEN n > 0 THEN n END];
-- words
CREATE OR REPLACE MACRO landfall.words(s) AS regexp_extract_all(s, '[^\t-\r ]+');
-- count_words
CREATE OR REPLACE MACRO landfall.count_words(s) AS CAST(len(landfall.words(s)) AS INTEGER);
-- word_of_text
CREATE OR REPLACE MACRO landfall.word_of_text(s, n) AS landfall.words(s)[CASE WHEN n > 0 THEN n END];
-- count_leading_in
CREATE OR REPLACE MACRO landfall.count_leading_in(s, characters) AS
  list_transform([s], lambda t: CAST(length(t) - length(ltrim(t, characters)) AS INTEGER))[1];
-- count_leading_outside
CREATE OR REPLACE MACRO landfall.count_leading_outside(s, characters) AS
  list_transform([{'s': s, 'set': characters}], lambda a: landfall.count_outside(a.s, a.set))[1];
-- trim_left_text
CREATE OR REPLACE MACRO landfall.trim_left_text(s, characters) AS ltrim(s, characters);
-- trim_right_text
CREATE OR REPLACE MACRO landfall.trim_right_text(s, characters) AS rtrim(s, characters);
-- trim_space
CREATE OR REPLACE MACRO landfall.trim_space(s) AS trim(s, landfall.space_characters());
-- trim_left_space
CREATE OR REPLACE MACRO landfall.trim_left_space(s) AS ltrim(s, landfall.space_characters());
-- trim_right_space
CREATE OR REPLACE MACRO landfall.trim_right_space(s) AS rtrim(s, landfall.space_characters());
-- collapse_space
CREATE OR REPLACE MACRO landfall.collapse_space(s) AS regexp_replace(s, '[\t-\r ]+', ' ', 'g');
-- remove_space
CREATE OR REPLACE MACRO landfall.remove_space(s) AS translate(s, landfall.space_characters(), '');
-- pad_left_text
CREATE OR REPLACE MACRO landfall.pad_left_text(s, n, fill) AS
  list_transform([{'s': s, 'n': n, 'fill': fill}], lambda a: CASE
    WHEN a.n < 0 OR a.n > 1000000 OR a.fill IS NULL THEN NULL
    WHEN a.fill = '' THEN left(a.s, a.n)
    ELSE lpad(a.s, CAST(a.n AS INTEGER), a.fill)
  END)[1];
-- pad_right_text
CREATE OR REPLACE MACRO landfall.pad_right_text(s, n, fill) AS
  list_transform([{'s': s, 'n': n, 'fill': fill}], lambda a: CASE
    WHEN a.n < 0 OR a.n > 1000000 OR a.fill IS NULL THEN NULL
    WHEN a.fill = '' THEN left(a.s, a.n)
    ELSE rpad(a.s, CAST(a.n AS INTEGER), a.fill)
  END)[1];
-- repeat_text
CREATE OR REPLACE MACRO landfall.repeat_text(s, n) AS
  list_transform([{'s': s, 'n': n}], lambda a: CASE
    WHEN a.n IS NULL THEN NULL
    WHEN a.s = '' OR a.n < 1 THEN left(a.s, 0)
    WHEN a.n <= 1000000 // length(a.s) THEN repeat(a.s, a.n)
  END)[1];
-- reverse_text
CREATE OR REPLACE MACRO landfall.reverse_text(s) AS
  -- The engine's own function keeps marks behind their letters.
  list_transform([s], lambda t: CASE
    WHEN strlen(t) = length(t) THEN reverse(t)
    ELSE array_to_string(list_reverse(landfall.characters(t)), '')
  END)[1];
-- capitalize_runs
CREATE OR REPLACE MACRO landfall.capitalize_runs(runs) AS
  list_transform([runs], lambda all_runs: CASE WHEN len(all_runs) = 0 THEN '' ELSE array_to_string(
    list_transform(all_runs, lambda run: landfall.upper_text(left(run, 1)) || lower(substr(run, 2))), '') END)[1];
-- capitalize_words
CREATE OR REPLACE MACRO landfall.capitalize_words(s) AS landfall.capitalize_runs(regexp_extract_all(s, landfall.word_runs()));
-- capitalize_spaced_words
CREATE OR REPLACE MACRO landfall.capitalize_spaced_words(s) AS
  landfall.capitalize_runs(regexp_extract_all(s, '[\t-\r ]+|[^\t-\r ]+'));
-- strip_accents
CREATE OR REPLACE MACRO landfall.strip_accents(s) AS strip_accents(s);
-- has_long_characters
CREATE OR REPLACE MACRO landfall.has_long_characters(s) AS
  -- Texts of as many bytes as characters are told apart at once.
  list_transform([s], lambda t: CASE
    WHEN strlen(t) = length(t) THEN FALSE
    ELSE regexp_matches(t, '[\x{10000}-\x{10FFFF}]')
  END)[1];
-- fail
CREATE OR REPLACE MACRO landfall.fail(message) AS CAST(error(coalesce(message, '')) AS VARCHAR);
