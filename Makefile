# boardpack: a press for committee papers.
#
#   make demo     installs what is missing, builds, prints the sample pack
#   make check    the same set-up, then every test
#   make          builds ./boardpack (what it needs: tests/setup)
#   make install  into PREFIX (/usr/local), below DESTDIR
#   make golden   writes the tests' expectations anew
#   make reference  writes the reference of the vocabulary anew, pages and pictures (templates/reference)
#   make asan     the tests under Address and UndefinedBehavior sanitizers
#   make bench    the speed of the press against the floor and against FOP

BUILD   ?= build
PROGRAM ?= boardpack
PREFIX  ?= /usr/local
ROOMS   ?= base xml text ink fo graphic area pack layout paint pdf press

# Compiled with, and loaded when something needs them (base/library.h).
LOADED   = libexslt cairo-pdf cairo-ft librsvg-2.0 libqpdf libcgraph libgvc
PACKAGES = glib-2.0 gthread-2.0 libxml-2.0 libxslt harfbuzz harfbuzz-subset pangofc pangoft2 fontconfig \
           gmodule-no-export-2.0 libjpeg libpng lcms2 libdeflate

# A tenth of all work is malloc's, of libxml2 and Pango above all; tcmalloc does it in half the time. The sanitizers
# bring their own.
ALLOCATOR = $(if $(SANITIZE),,libtcmalloc_minimal)

CC       = gcc
CFLAGS  ?= -O2 -g
WARNINGS = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wstrict-prototypes \
           -Wmissing-prototypes -Wpointer-arith -Wvla
BP_CFLAGS = -std=c17 -D_GNU_SOURCE $(WARNINGS) -Isrc $(SANITIZE)
# Asked of pkg-config once, when first needed: the set-up may just have installed it.
# Headers of the libraries are not ours to warn about.
LIB_CFLAGS = $(eval LIB_CFLAGS := $$(shell pkg-config --cflags $(PACKAGES) $(LOADED) | sed 's/-I/-isystem /g'))$(LIB_CFLAGS)
LIB_LIBS   = $(eval LIB_LIBS := $$(shell pkg-config --libs $(PACKAGES) $(ALLOCATOR)) -lhyphen -lcsv -lm)$(LIB_LIBS)

SOURCES := $(foreach room,$(ROOMS),$(wildcard src/$(room)/*.c))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/%.o)
UNITS   := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(wildcard tests/unit/test-*.c))
SAMPLE   = input/scrutiny-board/pack

all: $(PROGRAM)

# heap.o by itself: nothing of ours calls it (base/heap.h).
$(PROGRAM): $(BUILD)/main.o $(BUILD)/base/heap.o $(BUILD)/libboardpack.a
	@echo "  link $@"
	@$(CC) $(CFLAGS) $(SANITIZE) -Wl,--as-needed -o $@ $^ $(LIB_LIBS) $(LDFLAGS)

$(BUILD)/libboardpack.a: $(OBJECTS)
	@rm -f $@
	@ar rcs $@ $^

$(BUILD)/%.o: src/%.c
	@mkdir -p $(@D)
	@echo "  compile $<"
	@$(CC) $(CFLAGS) $(BP_CFLAGS) $(LIB_CFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/press/data.o: BP_CFLAGS += -DBOARDPACK_DATA_FOLDER='"$(PREFIX)/share/boardpack"'

# A unit test is one program of libcheck; ROOMS narrows what it is linked with.
$(BUILD)/unit/%: tests/unit/%.c $(BUILD)/libboardpack.a
	@mkdir -p $(@D)
	@echo "  compile $<"
	@$(CC) $(CFLAGS) $(BP_CFLAGS) $(LIB_CFLAGS) $$(pkg-config --cflags check) -MMD -MP -o $@ $< \
		$(BUILD)/libboardpack.a $(LIB_LIBS) $$(pkg-config --libs check libqpdf cairo) $(LDFLAGS)

$(BUILD)/bench/%: tests/bench/%.c
	@mkdir -p $(@D)
	@echo "  compile $<"
	@$(CC) $(CFLAGS) $(BP_CFLAGS) $(LIB_CFLAGS) $$(pkg-config --cflags pangocairo) -Wl,--as-needed -o $@ $< \
		$(LIB_LIBS) $$(pkg-config --libs pangocairo cairo-pdf) $(LDFLAGS)

# Everything after the set-up runs in a make of its own, which finds what was installed; on all
# processors unless -j says otherwise.
AGAIN = $(MAKE) --no-print-directory $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(shell nproc))

setup:
	@tests/setup

demo: setup
	@$(AGAIN) all
	@./$(PROGRAM) build $(SAMPLE).xml
	@echo "The sample pack lies in $(SAMPLE).pdf"

check: setup
	@$(AGAIN) tests

unit: $(UNITS)
	@for test in $(UNITS); do BOARDPACK_DATA=$(CURDIR) $$test || exit 1; done

tests: all $(UNITS)
	@BOARDPACK_DATA=$(CURDIR) tests/run $(abspath $(PROGRAM)) $(UNITS)

golden: all
	@BOARDPACK_DATA=$(CURDIR) tests/run --golden $(abspath $(PROGRAM))

reference: all
	@BOARDPACK_DATA=$(CURDIR) templates/reference/maker/make all $(abspath $(PROGRAM))

asan: setup
	@$(AGAIN) tests BUILD=$(BUILD)/asan PROGRAM=$(BUILD)/asan/boardpack CFLAGS="-O1 -g" \
		SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer"

bench: all $(BUILD)/bench/floor $(BUILD)/bench/measure
	@tests/bench/run ./$(PROGRAM) $(BUILD)/bench

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/boardpack
	install -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/boardpack
	cp -R xsl templates fonts $(DESTDIR)$(PREFIX)/share/boardpack/

clean:
	rm -rf $(BUILD) $(PROGRAM)

.PHONY: all setup demo check unit tests golden reference asan bench install clean

-include $(OBJECTS:.o=.d) $(BUILD)/main.d $(UNITS:=.d)
