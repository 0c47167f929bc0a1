# Parley's few commands. The only need is a JDK 25 or newer; the Maven wrapper brings the rest.

FIND_JDK = for home in "$$JAVA_HOME" /usr/lib/jvm/*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home \
		"$$HOME"/.sdkman/candidates/java/*25* /opt/*jdk*25*; do \
	  if [ -x "$$home/bin/javac" ] && "$$home/bin/javac" -version 2>&1 | grep -qE '^javac (2[5-9]|[3-9][0-9])'; \
	  then echo "$$home"; break; fi; done
JDK := $(shell $(FIND_JDK))
ifeq ($(JDK),)
$(error Parley needs a JDK 25 or newer: install one, or set JAVA_HOME to it)
endif
export JAVA_HOME := $(JDK)
export MAVEN_OPTS += -Dorg.slf4j.simpleLogger.defaultLogLevel=warn --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow

MVN = ./mvnw

.PHONY: build demo run test model bench flood ssh-bench log-bench file-bench search-bench scale-bench docs screens format clean

build:
	@if [ ! -d server/target/lib ]; then echo 'Building Parley; the first time takes some minutes.'; fi
	@$(MVN) -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugins.dependency=error -DskipTests package
	@rehearsal/rehearse.sh

# In a terminal: the full screen in a demo world. Without one: a scripted conversation, printed and checked.
demo: build
	@if [ -t 0 ] && [ -t 1 ]; then demo/watch.sh; else demo/play.sh; fi

# A server for real use; its data in var/.
run: build
	@bin/parleyd serve --data var

# Two modules at a time, of those that do not stand on each other; within acceptance/, four tests.
test:
	@PATH="$$PATH:/usr/sbin"; for tool in tmux nginx gcc ssh ssh-audit; do command -v $$tool >/dev/null 2>&1 \
	  || echo "$$tool is not installed: the tests that need it are skipped"; done
	@$(MVN) -T 2 -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info verify

# Histories made up by chance against the model, SEEDS of them; the seed of one that fails plays it again: make model SEED=N.
model:
	@$(MVN) -pl server -am -Dtest=RandomHistoriesTest -Dsurefire.failIfNoSpecifiedTests=false \
		$(if $(SEED),-Dparley.model.seed=$(SEED),-Dparley.model.seeds=$(or $(SEEDS),20)) \
		-Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.surefire=info test

# The description of the protocol, the OpenAPI document and the settings, from the code itself.
docs: build
	@$(JDK)/bin/java -cp 'server/target/classes:server/target/lib/*' chat.parley.server.Documentation docs

format:
	@$(MVN) spotless:apply

# The pictures of the screens in docs/screens, drawn from the real screens in a scripted state.
screens:
	@$(MVN) -pl tui-client -am -Dtest=GalleryTest -Dsurefire.failIfNoSpecifiedTests=false \
		-Dparley.screens=$(CURDIR)/docs/screens test

BENCH = "$$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -cp "bench/target/*:bench/target/lib/*" chat.parley.bench
ABOUT_BENCH = '`make bench`, on 2 shared cores; trust the ratios more than the figures.\n\n'

# One sender, groups, and how programs start, each beside its ceilings, and the full screen in a burst;
# the reports go to docs/bench.
bench: build
	@printf '# One sender, one receiver\n\n'$(ABOUT_BENCH) >docs/bench/send.md
	@$(BENCH).SendBench | tee -a docs/bench/send.md
	@printf '# Groups\n\n'$(ABOUT_BENCH) >docs/bench/groups.md
	@$(BENCH).FanOutBench | tee -a docs/bench/groups.md
	@printf '# How the client starts, and what it holds\n\n'$(ABOUT_BENCH) >docs/bench/start.md
	@$(BENCH).screen.StartBench | tee -a docs/bench/start.md
	@printf '# The full screen in a burst\n\n'$(ABOUT_BENCH) >docs/bench/burst.md
	@$(BENCH).screen.BurstBench | tee -a docs/bench/burst.md

# Each kind of flood from one connection, and what its neighbours notice; fails where a bound is broken.
flood: SHELL = /bin/bash
flood: build
	@printf '# Floods\n\n`make flood`, on 2 shared cores that the floods use, too.\n\n' >docs/bench/flood.md
	@set -o pipefail; $(BENCH).flood.FloodBench | tee -a docs/bench/flood.md

# What SSH costs: screens by the hundred, the time until one is painted, and commands beside an OpenSSH server.
ssh-bench: build
	@printf '# Over SSH\n\n`make ssh-bench`, on 2 shared cores, which the clients use, too.\n\n' >docs/bench/ssh.md
	@$(BENCH).ssh.SshBench | tee -a docs/bench/ssh.md

# Words among a million Chinese messages, or MESSAGES of them.
search-bench: build
	@printf '# Search\n\n`make search-bench$(if $(MESSAGES), MESSAGES=$(MESSAGES))`, on 2 shared cores; trust the ratios more than the figures.\n\n' >docs/bench/search.md
	@$(BENCH).SearchBench $(MESSAGES) | tee -a docs/bench/search.md

# A large account beside a small one: lists, a million messages, or MESSAGES of them, and the first sync.
scale-bench: build
	@printf '# Large accounts\n\n`make scale-bench$(if $(MESSAGES), MESSAGES=$(MESSAGES))`, on 2 shared cores; trust the ratios more than the figures.\n\n' >docs/bench/scale.md
	@$(BENCH).scale.ScaleBench $(MESSAGES) | tee -a docs/bench/scale.md

# The write-ahead log under full load, with its bound and as good as without: ten minutes of each, or SECONDS_EACH.
log-bench: build
	@printf '# The write-ahead log\n\n`make log-bench$(if $(SECONDS_EACH), SECONDS_EACH=$(SECONDS_EACH))`, on 2 shared cores.\n\n' >docs/bench/log.md
	@$(BENCH).WriteAheadLogBench $(SECONDS_EACH) | tee -a docs/bench/log.md

# A file of 2 GiB, or MEBIBYTES of them, there and back, and many at once; beside curl, where there is one.
file-bench: build
	@printf '# Files\n\n`make file-bench$(if $(MEBIBYTES), MEBIBYTES=$(MEBIBYTES))`, on 2 shared cores, which both ends use; trust the ratios more than the figures.\n\n' >docs/bench/files.md
	@$(BENCH).file.FileBench $(MEBIBYTES) | tee -a docs/bench/files.md

clean:
	@$(MVN) clean
